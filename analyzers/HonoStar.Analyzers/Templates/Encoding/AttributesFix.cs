using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Mends holes that hold text where attributes belong, and those that hold attributes where they do not.</summary>
internal static class AttributesFix
{
    /// <summary>
    /// <c>isOn ? "checked" : ""</c>, and the same with <c>When</c>, is an attribute that is there or not;
    /// <c>isOn ? "class='on'" : ""</c> is one with a value.
    /// </summary>
    public static TextFix? OfCondition(TemplateHole hole)
    {
        var expression = hole.Expression;
        while (expression is ParenthesizedExpressionSyntax inner)
        {
            expression = inner.Expression;
        }

        var (condition, text) = expression switch
        {
            ConditionalExpressionSyntax { WhenTrue: LiteralExpressionSyntax yes, WhenFalse: LiteralExpressionSyntax no } choice when IsNothing(no) => (choice.Condition.ToString(), yes.Token.ValueText),
            ConditionalExpressionSyntax { WhenTrue: LiteralExpressionSyntax yes, WhenFalse: LiteralExpressionSyntax no } choice when IsNothing(yes) => (Not(choice.Condition), no.Token.ValueText),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var flag }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax yes }] }
                when hole.Operation is IInvocationOperation { TargetMethod: { Name: "When", ContainingType: var type } } && type.Is("HonoStar", "HtmlWhen") => (flag.ToString(), yes.Token.ValueText),
            _ => ("", ""),
        };
        return CallOf(condition, text) is { } call ? new TextFix("Write Html.Attr(...)").Replace(hole.Expression.Span, call) : null;
    }

    /// <summary><c>class="{Html.Class(...)}"</c> means <c>{Html.Class(...)}</c>, and <c>class="a {Html.Class(...)}"</c> that with <c>"a"</c> first.</summary>
    public static TextFix? InValue(TemplateHole hole)
    {
        if (hole.Attribute is { Value.Length: 1 } whole)
        {
            return new TextFix("Write the hole in the place of the attribute").Replace(whole.Span, hole.Syntax.ToString());
        }

        if (hole.Attribute is not { Name: "class", Value: { } value, Holes.Length: 1 } attribute
            || hole.Operation is not IInvocationOperation { TargetMethod: { Name: "Class", ContainingType: var type }, Syntax: InvocationExpressionSyntax { ArgumentList.Arguments: var names } }
            || !Template.IsHtml(type)
            || names.Any(static name => name.NameColon is not null))
        {
            return null;
        }

        var at = value.Text.IndexOf(MappedText.Hole);
        if ((at > 0 && !char.IsWhiteSpace(value[at - 1])) || (at + 1 < value.Length && !char.IsWhiteSpace(value[at + 1])))
        {
            return null;
        }

        var all = names.Select(static name => name.ToString()).ToList();
        all.InsertRange(0, Quoted(value.Text.Substring(0, at)));
        all.AddRange(Quoted(value.Text.Substring(at + 1)));
        return new TextFix("Write the names in Html.Class(...)").Replace(
            attribute.Span, $"{hole.Syntax.OpenBraceToken.Text}Html.Class({string.Join(", ", all)}){hole.Syntax.CloseBraceToken.Text}");
    }

    /// <summary><c>&lt;p&gt;{Html.Class(...)}</c> means <c>&lt;p {Html.Class(...)}&gt;</c>.</summary>
    public static TextFix? InText(TemplateHole hole) =>
        hole.Context == HoleContext.Text && hole.Element is { IsSelfClosed: false, StartTag: var tag } && tag.End == hole.Span.Start
            ? new TextFix("Write the hole into the start tag").Insert(tag.End - 1, " " + hole.Syntax).Remove(hole.Span)
            : null;

    private static string? CallOf(string condition, string text)
    {
        var equals = text.IndexOf('=');
        var name = equals < 0 ? text : text.Substring(0, equals);
        if (condition.Length == 0 || !IsName(name) || AttributeContents.Of(name) != AttributeContent.Text)
        {
            return null;
        }

        if (equals < 0)
        {
            return $"Html.Attr(\"{name}\", {condition})";
        }

        var value = text.Substring(equals + 1);
        if (value.Length >= 2 && value[0] is '"' or '\'' && value[value.Length - 1] == value[0])
        {
            value = value.Substring(1, value.Length - 2);
        }

        // Anything else would be several attributes, or a value that is encoded already.
        return value.Length > 0 && value.IndexOfAny(['"', '\'', '&', '<', '>', '=']) < 0 && (value.IndexOf(' ') < 0 || text[equals + 1] is '"' or '\'')
            ? $"Html.Attr(\"{name}\", {condition} ? {SymbolDisplay.FormatLiteral(value, quote: true)} : null)"
            : null;
    }

    private static IEnumerable<string> Quoted(string names) =>
        names.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(static name => SymbolDisplay.FormatLiteral(name, quote: true));

    private static string Not(ExpressionSyntax condition) => condition is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax ? $"!{condition}" : $"!({condition})";

    private static bool IsNothing(LiteralExpressionSyntax text) => text.IsKind(SyntaxKind.NullLiteralExpression) || (text.IsKind(SyntaxKind.StringLiteralExpression) && text.Token.ValueText.Length == 0);

    private static bool IsName(string text) => text.Length > 0 && text.All(static character => character is (>= 'a' and <= 'z') or '-');
}
