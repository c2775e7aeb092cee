using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Templates;

/// <summary>References to ids of other templates.</summary>
public sealed class IdReferenceTests
{
    [Fact]
    public async Task In_a_whole_application_an_id_that_no_template_has_is_reported() =>
        Assert.Equal("'for' names the id 'nowhere', which no template has", Assert.Single(await Of("<label for='[|nowhere|]'>x</label>").AsWhole().CheckAsync()));

    [Theory]
    [InlineData("Html.Of($\"<p id='other'></p>\")")]
    [InlineData("Html.Of($\"<p {Html.Attr(\"id\", \"other\")}></p>\")")]
    [InlineData("Html.Of($\"<p id='oth{1}'></p>\")")]
    [InlineData("Html.Of($\"<p data-attr:id=\\\"'other'\\\"></p>\")")]
    [InlineData("Html.Raw(\"<p id='other'></p>\")")]
    public async Task An_id_of_another_template_is_not(string markup) =>
        await Of("<button type='button' aria-controls='other'>x</button>").With("Card.cs", $"public static class Card {{ public static Html Of() => {markup}; }}").AsWhole().CheckAsync();

    [Theory]
    [InlineData("<p data-row-id='{1}'></p>")]
    [InlineData("<p title='?id={1}'></p>")]
    public async Task What_only_ends_in_id_is_none(string template) => await Of("<label for='[|nowhere|]'>x</label>" + template).AsWhole().CheckAsync();

    [Theory]
    [InlineData("<a href='#[|commnets|]'>x</a><p id='comments'></p>", "\"x\"")]
    [InlineData("<label for='[|emial|]'>x</label><input id='email'>", "Html.Of($\"<input id='{1}' aria-label='x'>\")")]
    [InlineData("<label for='emial'>x</label><input id='email'>", "Field(\"emial\"); private static Html Field(string id) => $\"<input id='{id}' aria-label='x'>\"")]
    [InlineData("<a href='#commnets'>x</a><p id='comments'></p>", "Html.Of($\"<p id='{1}'></p>\")")]
    public async Task What_looks_misspelt_is_reported_unless_code_may_make_it(string template, string other) =>
        await Of(template).With("Card.cs", $"public static class Card {{ public static object Of() => {other}; }}").CheckAsync();

    [Fact]
    public async Task A_library_is_shown_by_others() => await Of("<label for='nowhere'>x</label>").CheckAsync();

    private static Application Of(string template) => new Application(RuleIdentifiers.UnknownIdReference)
        .With("Pages/Index.cs", $$"""
            namespace App.Pages;
            [Page] public sealed class Home { public Html Get() => $"{{template}}"; }
            """);
}
