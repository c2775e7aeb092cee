using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// Names in expressions that nothing defines: no browser, no script of the application, no element by its id. Where a script is loaded
/// that cannot be seen, only what looks misspelt is one.
/// </summary>
internal sealed class UndefinedNameRule : DatastarRule
{
    private const int ShortestMisspelt = 5;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.UndefinedName];

    protected override void Check(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        if (use.Expression is not { Error: null } expression)
        {
            return;
        }

        foreach (var name in expression.Uses.Names)
        {
            if (!name.Node.IsDynamic && !IsKnown(template, name.Name) && !IsAsked(expression, name.Node))
            {
                Check(context, use, name);
            }
        }
    }

    /// <summary>
    /// Whether a name is a browser's, or another rule's matter. Classes are left alone: browsers have hundreds, and libraries, too.
    /// </summary>
    private static bool IsKnown(DatastarTemplate template, string name) =>
        BrowserNames.Contains(name)
        || char.IsUpper(name[0])
        || name[0] is '_' or '$'
        || (name.StartsWith("on", StringComparison.Ordinal) && AttributeContents.IsEventHandler(name))
        || template.Declarations.ContainsKey(name)
        || DatastarVocabulary.Action(name) is not null;

    /// <summary>Whether the expression asks if there is such a name.</summary>
    private static bool IsAsked(DatastarExpression expression, ExpressionNode name) =>
        expression.Program.All().Any(node => node is { Kind: ExpressionKind.Unary, Text: "typeof", Children: [{ Bare: var operand }] } && operand == name);

    private static void Check(TemplateContext context, DatastarUse use, NameUse name)
    {
        if (ApplicationFacts.Of(context.Compilation, context.CancellationToken).Ids.Contains(name.Name)
            || ScriptNames.Define(context.Options, name.Name, context.CancellationToken))
        {
            return;
        }

        var near = name.Name.Length < ShortestMisspelt ? null : Nearest.To(name.Name, BrowserNames.All);
        if (near is null && (!context.Compilation.IsWhole() || PageScripts.AreUnseen(context.Compilation, context.Options, context.CancellationToken)))
        {
            return;
        }

        var span = use.SpanOf(name.Node);
        context.ReportFixable(
            Analyzers.Descriptors.UndefinedName,
            span,
            near is null ? null : new TextFix($"Write '{near}'").Replace(span, near),
            name.Name,
            near is null ? $"define it in a script under wwwroot, or write '${name.Name}' for a signal" : $"did you mean '{near}'?");
    }
}
