namespace HonoStar.Analyzers.Tests.Templates;

/// <summary>A template, and what the rules say of it.</summary>
/// <param name="Rule">The rule that <c>[|...|]</c> stands for; other rules are marked by their id.</param>
/// <param name="Before">
/// An expression that makes an <c>Html</c>, with marks. The parameters <c>text</c>, <c>number</c>, <c>flag</c>, <c>html</c>,
/// <c>link</c>, <c>js</c>, <c>css</c>, <c>attributes</c>, <c>any</c>, <c>items</c>, <c>guid</c> and <c>action</c> can stand in it.
/// </param>
/// <param name="After">The expression after all fixes; <see langword="null"/> when none is offered.</param>
public sealed record RuleCase(string Rule, string Before, string? After)
{
    public override string ToString() => $"{Rule} {Before}";
}
