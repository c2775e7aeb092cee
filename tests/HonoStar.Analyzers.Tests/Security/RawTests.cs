namespace HonoStar.Analyzers.Tests.Security;

public sealed class RawTests
{
    [Theory]
    [InlineData("Html.Raw([|text|])")]
    [InlineData("Html.Raw([|\"<b>\" + text|])")]
    [InlineData("Html.Raw([|$\"<b>{text}</b>\"|])")]
    [InlineData("Html.Raw([|text.Length > 3 ? \"a\" : text|])")]
    public async Task Markup_that_is_no_constant_is_reported(string html)
    {
        var messages = await PageApplication.With(RuleIdentifiers.RawMarkup, $"public Html Get(string text) => {html};").CheckAsync();

        Assert.EndsWith("write it as a hole, which is encoded, or build it from templates", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Html.Raw(\"<b></b>\")")]
    [InlineData("Html.Raw(Known)")]
    [InlineData("Html.Raw(s_known)")]
    [InlineData("Html.Raw($\"<b>{text.Length}{text.Length > 3}</b>\")")]
    [InlineData("Html.Raw(text.Length > 3 ? \"<b></b>\" : Known)")]
    [InlineData("Html.Raw(text switch { \"a\" => \"<i></i>\", _ => Known })")]
    [InlineData("Html.Raw(\"<b></b>\"u8)")]
    public Task Markup_from_the_source_is_not(string html) =>
        PageApplication.With(RuleIdentifiers.RawMarkup, $$"""
            private const string Known = "<b></b>";
            private static readonly string s_known = Known + "<i></i>";
            public Html Get(string text) => {{html}};
            """)
            .CheckAsync();

    [Theory]
    [InlineData("Js.Raw([|text|])", "Js.Raw")]
    [InlineData("Js.Raw([|$\"greet('{text}')\"|])", "Js.Raw")]
    public async Task Code_that_is_no_constant_is_reported(string code, string by)
    {
        var messages = await PageApplication.With(RuleIdentifiers.RawCode, $"[Post(\"x\")] public Reply Run([FromServices] string text) => Reply.Script({code});").CheckAsync();

        Assert.EndsWith($"is run as it is, by '{by}': let the code be a constant, and pass values by Js.Value(...)", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[|\"x('<script></script>')\"|]", "\"x('<script><\\\\/script>')\"")]
    [InlineData("[|@\"x('</SCRIPT>')\"|]", "@\"x('<\\/SCRIPT>')\"")]
    [InlineData("[|\"\"\"x('</script>')\"\"\"|]", "\"\"\"x('<\\/script>')\"\"\"")]
    public Task Code_that_ends_its_element_is_reported_and_mended(string code, string mended) =>
        PageApplication
            .With(RuleIdentifiers.ScriptEndTag, $"public Reply Post() => Reply.Script(Js.Raw({code}));", $"public Reply Post() => Reply.Script(Js.Raw({mended}));")
            .CheckAsync();

    [Fact]
    public Task Constant_code_is_not() =>
        PageApplication.With(RuleIdentifiers.ScriptEndTag, """public Reply Post() => Reply.Script(Js.Raw("greet('<b></b>')"));""").CheckAsync();
}
