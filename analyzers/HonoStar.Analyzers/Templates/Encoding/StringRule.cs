using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>
/// Markup that C# took for a <c>string</c>, because nothing asked for an <c>Html</c>: in the branches of a ternary, in
/// <c>var</c>, in <c>Select</c>. It would be encoded, and shown with its tags.
/// </summary>
internal sealed class StringRule : TemplateRule
{
    private const string Branches = "write Html.Of(...) round it";
    private const string Function = "write a function, such as () => $\"<b>...</b>\"";
    private const string Loop = "write .Each(...) instead of .Select(...)";
    private const string Variable = "give the variable the type Html";

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.MarkupInText];

    public override void Check(TemplateContext context)
    {
        foreach (var hole in context.Template.Holes)
        {
            if (hole is { Context: HoleContext.Text, Operation: { } value } && hole.Kind is HoleKind.Text or HoleKind.Constant)
            {
                Check(context, value);
            }
        }
    }

    private static void Check(TemplateContext context, IOperation value)
    {
        switch (value)
        {
            case IInvocationOperation { TargetMethod: { Name: "When", ContainingType.Name: "HtmlWhen" } } call:
                ReportFirst(context, [.. call.Arguments.Skip(1).Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit).Select(static argument => argument.Value)], Function, InFunction);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Select", ContainingType.Name: "Enumerable" } } call when call.Arguments.Any(ReturnsMarkup):
                var name = ((call.Syntax as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax)?.Name;
                var fix = name is IdentifierNameSyntax ? new TextFix("Write Each").Replace(name.Span, "Each") : null;
                context.Report(Analyzers.Descriptors.MarkupInText, name?.Span ?? call.Syntax.Span, fix, Loop);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String } } call:
                foreach (var argument in call.Arguments)
                {
                    Check(context, argument.Value.Unwrapped());
                }

                break;
            case ILocalReferenceOperation { Local: var local } when InitializerOf(local, context.CancellationToken) is { } declarator:
                var type = (declarator.Parent as VariableDeclarationSyntax)?.Type;
                context.Report(Analyzers.Descriptors.MarkupInText, value.Syntax.Span, type is null ? null : new TextFix("Give the variable the type Html").Replace(type.Span, "Html"), Variable);
                break;
            default:
                ReportFirst(context, [.. Leaves(value)], Branches, InBranch);
                break;
        }
    }

    /// <summary>Reports the first of the values that is markup, with a fix that makes <c>Html</c> of all of them.</summary>
    private static void ReportFirst(TemplateContext context, IReadOnlyList<IOperation> values, string advice, Func<ExpressionSyntax, string> write)
    {
        if (values.FirstOrDefault(IsMarkup) is not { } first)
        {
            return;
        }

        var fix = new TextFix("Make it Html");
        foreach (var value in values)
        {
            if (value.Syntax is ExpressionSyntax syntax)
            {
                fix.Replace(syntax.Span, write(syntax));
            }
        }

        context.Report(Analyzers.Descriptors.MarkupInText, first.Syntax.Span, fix, advice);
    }

    private static string InBranch(ExpressionSyntax value) => value switch
    {
        InterpolatedStringExpressionSyntax => $"Html.Of({value})",
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.Token.ValueText.Length == 0 => "default",
        LiteralExpressionSyntax literal when IsPlainMarkup(literal) => $"Html.Of(${value})",
        _ => $"Html.Text({value})",
    };

    private static string InFunction(ExpressionSyntax value) => value switch
    {
        InterpolatedStringExpressionSyntax => $"() => {value}",
        LiteralExpressionSyntax literal when IsPlainMarkup(literal) => $"() => ${value}",
        _ => $"() => Html.Text({value})",
    };

    private static bool IsPlainMarkup(LiteralExpressionSyntax literal) => HasTag(literal.Token.ValueText) && literal.Token.ValueText.IndexOfAny(['{', '}']) < 0;

    /// <summary>What an expression may be, by its branches.</summary>
    private static IEnumerable<IOperation> Leaves(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice => Leaves(choice.WhenTrue).Concat(Leaves(otherwise)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(static arm => Leaves(arm.Value)),
        IConversionOperation { IsImplicit: true } conversion => Leaves(conversion.Operand),
        _ => [value],
    };

    private static bool ReturnsMarkup(IArgumentOperation argument) =>
        argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [.., IReturnOperation { ReturnedValue: { } value }] } } && Leaves(value).Any(IsMarkup);

    private static bool IsMarkup(IOperation value) => value.Type?.SpecialType == SpecialType.System_String && IsMarkup(value.Syntax);

    private static bool IsMarkup(SyntaxNode? syntax) => syntax switch
    {
        InterpolatedStringExpressionSyntax template => template.Contents.Any(static part => part is InterpolatedStringTextSyntax text && HasTag(text.TextToken.ValueText)),
        LiteralExpressionSyntax literal => HasTag(literal.Token.ValueText),
        _ => false,
    };

    private static VariableDeclaratorSyntax? InitializerOf(ILocalSymbol local, CancellationToken cancellation) =>
        local.Type.SpecialType == SpecialType.System_String
        && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: InterpolatedStringExpressionSyntax value } declarator
        && IsMarkup(value)
            ? declarator
            : null;

    /// <summary>Whether a text has a tag of an element that there is: <c>List&lt;int&gt;</c> has none.</summary>
    private static bool HasTag(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var start = at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;
            var end = start;
            while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')
            {
                end++;
            }

            var name = text.Substring(start, end - start).ToLowerInvariant();
            if (HtmlVocabulary.IsElement(name) || ForeignElements.IsOnlySvg(name) || HtmlVocabulary.IsCustomElement(name))
            {
                return true;
            }
        }

        return false;
    }
}
