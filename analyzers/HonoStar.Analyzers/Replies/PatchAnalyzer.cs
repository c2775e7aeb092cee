using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Where a patch goes: by the ids of its elements, or by a selector that something has, and in no way that a region undoes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PatchAnalyzer : HonoStarAnalyzer
{
    /// <summary>Elements whose names are also usual ids.</summary>
    private static readonly HashSet<string> s_elements = new(StringComparer.Ordinal)
    {
        "article", "aside", "body", "button", "details", "dialog", "fieldset", "footer", "form", "head", "header", "html", "label", "legend",
        "main", "menu", "meter", "nav", "output", "progress", "search", "section", "select", "summary", "table", "tbody", "time", "title", "video",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.RedundantMode,
        Descriptors.PatchIntoRegion,
        Descriptors.UnknownSelector,
        Descriptors.ModeWithoutSelector,
        Descriptors.PatchWithoutId,
        Descriptors.SelectorWithoutHash,
        Descriptors.InvalidSelector,
    ];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(static operation => CheckReply(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(static operation => CheckOptions(operation, (IObjectCreationOperation)operation.Operation), OperationKind.ObjectCreation);
    }

    private static void CheckReply(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (!call.TargetMethod.IsOf("HonoStar", "Reply"))
        {
            return;
        }

        if (call.ValueOf("selector") is { } selector && !CheckReadable(context, selector) && selector.Text() is { } text)
        {
            CheckSelector(context, call, selector, text);
        }

        if (call.TargetMethod.Name == "Patch")
        {
            CheckMode(context, call);
            if (call.TargetMethod.Parameters.Length == 1)
            {
                CheckIds(context, call);
            }
        }
    }

    /// <summary>Whether a browser refuses a selector; then no more is said of it.</summary>
    private static bool CheckReadable(OperationAnalysisContext context, IOperation selector)
    {
        if (SelectorCheck.FlawOf(selector) is not { } flaw)
        {
            return false;
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.InvalidSelector, selector.Syntax.GetLocation(), selector.Text() ?? selector.Syntax.ToString(), flaw));
        return true;
    }

    private static void CheckSelector(OperationAnalysisContext context, IInvocationOperation call, IOperation selector, string text)
    {
        if (IsForgottenHash(text, context))
        {
            Report(context, Descriptors.SelectorWithoutHash, selector, text, "#" + text);
            return;
        }

        if (IdOf(text) is not { } id || DocumentIds.All.Contains(id))
        {
            return;
        }

        var facts = ApplicationFacts.Of(context.Compilation, context.CancellationToken);
        if (call.TargetMethod.Name is "Append" or "Prepend" && facts.RegionIds.TryGetValue(id, out var region))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PatchIntoRegion, call.Syntax.GetLocation(), id, region));
        }
        else if (!facts.MayHaveId(id) && (!facts.HasUnseenIds || Nearest.To(id, facts.Ids) is not null))
        {
            Report(context, Descriptors.UnknownSelector, selector, text, Nearest.To(id, facts.Ids) is { } near ? "#" + near : null);
        }
    }

    /// <summary>Reports a selector, with one that is better where it is written in place.</summary>
    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation selector, string text, string? better)
    {
        var location = selector.Syntax.GetLocation();
        var fix = better is not null && selector.Unwrapped().Syntax is LiteralExpressionSyntax literal && literal.Token.Text.IndexOf(text, StringComparison.Ordinal) is >= 0 and var start
            ? new TextFix($"Write '{better}'").Replace(new TextSpan(literal.SpanStart + start, text.Length), better)
            : null;
        context.ReportDiagnostic(fix?.Report(rule, location, text) ?? Diagnostic.Create(rule, location, text));
    }

    private static void CheckMode(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.ValueOf("mode") is IFieldReferenceOperation { Field: { Name: "Outer" } } mode
            && mode.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent: ArgumentListSyntax list } argument
            && list.Arguments.IndexOf(argument) is > 0 and var index)
        {
            var fix = new TextFix("Leave out the mode").Remove(TextSpan.FromBounds(list.Arguments[index - 1].Span.End, argument.Span.End));
            context.ReportDiagnostic(fix.Report(Descriptors.RedundantMode, argument.GetLocation()));
        }
    }

    /// <summary>Without a selector each element of a patch is found by its id.</summary>
    private static void CheckIds(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.Arguments is not [{ Value: var value }]
            || value.Unwrapped() is not IInterpolatedStringHandlerCreationOperation made
            || Template.Of(made, context.CancellationToken) is not { } template)
        {
            return;
        }

        if (template.Children.OfType<TemplateElement>().FirstOrDefault(element => element.Find("id") is null && !element.HasUnknownAttributes) is { } element)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.PatchWithoutId, template.LocationOf(element.NameSpan), element.Name));
        }
    }

    private static void CheckOptions(OperationAnalysisContext context, IObjectCreationOperation creation)
    {
        if (!creation.Type.Is("HonoStar.Datastar", "PatchElementsOptions") || creation.Initializer is not { } initializer)
        {
            return;
        }

        var set = initializer.Initializers.OfType<ISimpleAssignmentOperation>()
            .ToLookup(assignment => (assignment.Target as IPropertyReferenceOperation)?.Property.Name);
        if (set["Selector"].FirstOrDefault() is { Value: var selector } && selector.ConstantValue is not { HasValue: true, Value: null })
        {
            CheckReadable(context, selector);
        }

        if (set["Mode"].FirstOrDefault() is { } mode
            && mode.Value is IFieldReferenceOperation { Field.Name: "Append" or "Prepend" or "Before" or "After" or "Inner" or "Remove" } field
            && !set.Contains("Selector"))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ModeWithoutSelector, mode.Value.Syntax.GetLocation(), field.Field.Name));
        }
    }

    /// <summary>The id of a selector that is one and nothing else.</summary>
    private static string? IdOf(string selector) => selector[0] == '#' && IsName(selector, 1) ? selector.Substring(1) : null;

    /// <summary>A selector that names an element which does not exist, while an id of that name does.</summary>
    private static bool IsForgottenHash(string selector, OperationAnalysisContext context) =>
        IsName(selector, 0)
        && !s_elements.Contains(selector)
        && (DocumentIds.All.Contains(selector) || ApplicationFacts.Of(context.Compilation, context.CancellationToken).Ids.Contains(selector));

    private static bool IsName(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('-' or '_'))
            {
                return false;
            }
        }

        return text.Length > start && !char.IsDigit(text[start]);
    }
}
