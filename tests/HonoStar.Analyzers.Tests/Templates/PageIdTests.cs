using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Templates;

/// <summary>Ids that meet on a page, and those that do not.</summary>
public sealed class PageIdTests
{
    [Fact]
    public async Task An_id_of_the_layout_is_reported_in_the_page() =>
        Assert.Equal("Id 'main' stands more than once on a page: 'Frame.Render' has it, too; give one of them another", await OneAsync(Framed("""public Html Get() => $"<p id='[|main|]'></p>";""")));

    [Fact]
    public async Task An_id_of_a_layout_further_out_is_reported_in_the_inner_one() =>
        await Framed("public Html Get() => $\"\";")
            .With("Pages/Shop/_Layout.cs", """
                namespace App.Pages.Shop;
                [Layout] public sealed class ShopFrame { public Html Render(Html content) => $"<div id='[|main|]'>{content}</div>"; }
                """)
            .CheckAsync();

    [Fact]
    public async Task An_id_of_a_component_is_reported_beside_that_of_the_template() =>
        Assert.Equal("Id 'a' stands more than once on a page: 'Card.Of', which is shown here, has it, and 'Home.Get', too; give one of them another", await OneAsync(Page("""public Html Get() => $"<p id='a'></p>{[|Card.Of()|]}";""")));

    [Fact]
    public async Task A_component_that_is_shown_twice_is_reported_the_second_time() =>
        Assert.Equal("Id 'a' stands more than once on a page: 'Card.Of', which writes it out, is shown here once more; let it take what tells the two apart", await OneAsync(Page("""public Html Get() => $"{Card.Of()}{[|Card.Of()|]}";""")));

    [Fact]
    public async Task An_id_in_what_is_shown_for_each_item_is_reported() =>
        Assert.Equal("Id 'row' stands more than once on a page: it is shown for each item of a list; put what tells the items apart into it, as in row-{item.Id}", await OneAsync(Page("""public Html Get() => $"<ul>{new[] { 1, 2 }.Each(i => $"<li id='[|row|]'>{i}</li>")}</ul>";""")));

    [Theory]
    [InlineData("public Html Get() => $\"<p id='[|honostar-toasts|]'></p>\";")]
    [InlineData("public Html Get() { if (DateTime.Now.Year > 1) { return $\"<p id='[|main|]'></p>\"; } return $\"<p></p>\"; }")]
    [InlineData("public async Task<Html> GetAsync() { await Task.Yield(); return $\"<p id='[|main|]'></p>\"; }")]
    [InlineData("public Html Get() { var head = Html.Of($\"<p id='[|main|]'></p>\"); return $\"{head}\"; }")]
    [InlineData("public Html Get() => $\"<p id='b'></p>{true.When(() => $\"<b id='[|b|]'></b>\")}\";")]
    [InlineData("public Html Get() => $\"<p id='b'></p>{(DateTime.Now.Year > 1 ? Html.Of($\"<b id='[|b|]'></b>\") : default)}\";")]
    [InlineData("public Html Get() => Html.Of($\"{new[] { 1 }.Each(i => [|Row(i)|])}\"); private static Html Row(int i) => $\"<p id='r'>{i}</p>\";")]
    [InlineData("public Html Get() => $\"{new[] { 1 }.Each([|Row|])}\"; private static Html Row(int i) => $\"<p id='r'>{i}</p>\";")]
    [InlineData("public Html Get() => $\"<p id='x'></p>{Both($\"<b id='[|x|]'></b>\")}\"; private static Html Both(Html inner) => $\"<div>{inner}</div>\";")]
    [InlineData("public Html Get() => $\"{Both($\"<b id='[|x|]'></b>\")}\"; private static Html Both(Html inner) => $\"<div id='x'>{inner}</div>\";")]
    [InlineData("public Html Get() => $\"{Both(() => $\"<b id='[|x|]'></b>\")}\"; private static Html Both(Func<Html> inner) => $\"<div id='x'>{inner()}</div>\";")]
    [InlineData("public Html Get() { return $\"<p id='x'></p>{Row()}\"; Html Row() => $\"<p id='[|x|]'></p>\"; }")]
    [InlineData("public Html Get() => $\"<p id='x'></p>{Html.Raw(\"<b id='[|x|]'></b>\")}\";")]
    [InlineData("public Html Get() => $\"\"; [Post] public Reply Send() => Reply.Patch($\"<p id='x'></p>{[|Card.X()|]}\");")]
    [InlineData("public Html Get() => $\"<p id='x'></p>{[|Card.Either(true)|]}\";")]
    public async Task It_is_found(string members) => await Framed(members).CheckAsync();

    [Theory]
    [InlineData("public Html Get() => $\"<p id='a'></p>\";")]
    [InlineData("public Html Get() => $\"<p id='x{1}'></p>{Card.X()}\";")]
    [InlineData("public Html Get() => $\"{true.When(() => $\"<p id='x'></p>\", () => $\"<b id='x'></b>\")}\";")]
    [InlineData("public Html Get() => $\"{true.When(() => $\"<p id='x'></p>\")}{true.When(() => $\"<b id='x'></b>\")}\";")]
    [InlineData("public Html Get() { if (DateTime.Now.Year > 1) { return $\"<p id='x'></p>\"; } return $\"<b id='x'></b>\"; }")]
    [InlineData("public Html Get() => DateTime.Now.Year switch { 1 => $\"<p id='x'></p>\", _ => Html.Of($\"<b id='x'></b>\") };")]
    [InlineData("public Html Get() => $\"<template><p id='x'></p></template><p id='x'></p>\";")]
    [InlineData("public Html Get() => $\"<template>{Card.X()}</template>{Card.X()}\";")]
    [InlineData("public Html Get() => $\"<noscript><p id='x'></p></noscript>{Card.X()}\";")]
    [InlineData("public Html Get() => $\"<p id='help'></p>{Card.Help(false)}\";")]
    [InlineData("public Html Get() => $\"<p id='x'></p>\"; [Get(\"other\")] public Html Other() => $\"<p id='x'></p><b id='main'></b>\";")]
    [InlineData("public Html Get() => $\"{Card.Mark()}{Card.Mark()}\";")]
    [InlineData("public Html Get() => $\"{new[] { 1 }.Take(1).Each(i => $\"<p id='x'>{i}</p>\")}\";")]
    [InlineData("public Html Get() => $\"{new[] { 1 }.Each(i => $\"{(i == 1).When(() => $\"<p id='x'></p>\")}\")}\";")]
    [InlineData("public Html Get() => $\"{Tree(3)}\"; private static Html Tree(int depth) => $\"<div>{(depth > 0 ? Tree(depth - 1) : Html.Of($\"<p id='leaf'></p>\"))}</div>\";")]
    [InlineData("public Html Get() { Html some = default; if (DateTime.Now.Year > 1) { some = $\"<p id='x'></p>\"; } return $\"{some}{Card.X()}\"; }")]
    [InlineData("public Html Get() => $\"\"; [Post] public Reply Send() => Reply.Patch($\"<main id='main'></main>\");")]
    [InlineData("public Html Get() => $\"<div id='x'></div>\"; [Get(\"x\")] public Html X() => Card.X();")]
    public async Task Others_are_not(string members) => await Framed(members).CheckAsync();

    [Fact]
    public async Task A_page_that_its_layout_may_leave_bare_is_not_compared_with_it() =>
        await Page("""public Html Get() => $"<p id='main'></p>";""")
            .With("Pages/_Layout.cs", """
                namespace App.Pages;
                [Layout] public sealed class Frame { public Html Render(Html content) { if (DateTime.Now.Year > 1) { return content; } return $"<main id='main'>{content}</main>"; } }
                """)
            .CheckAsync();

    [Fact]
    public async Task A_region_that_is_shown_beside_an_element_of_its_id_is_named() =>
        await new Application(RuleIdentifiers.RegionIdUsedElsewhere)
            .With("Topics.cs", """[Topic("changes")] public readonly partial record struct Changes;""")
            .With("List.cs", """public sealed partial class List { [Live<Changes>] private Html Rows() => $"<ul id='rows'></ul>"; }""")
            .With("Pages/Home.cs", """[Page] public sealed partial class Home(List list) { public Html Get() => $"<h2 id='[|rows|]'></h2>{list.Live.Rows()}"; }""")
            .CheckAsync();

    [Fact]
    public async Task A_region_that_is_shown_for_each_item_needs_the_item_in_its_id() =>
        await new Application(RuleIdentifiers.IdTwiceOnPage)
            .With("Topics.cs", """[Topic("row:{id}")] public readonly partial record struct Changes(int Id);""")
            .With("Pages/Home.cs", """
                [Page] public sealed partial class Home
                {
                    public Html Get() => $"{new[] { 1, 2 }.Each(i => [|Live.Row(i)|])}{new[] { 1, 2 }.Each(i => Live.Good(i))}";
                    [Live<Changes>] private Html Row(int id) => $"<p id='row'>{id}</p>";
                    [Live<Changes>] private Html Good(int id) => $"<p id='row-{id}'>{id}</p>";
                }
                """)
            .CheckAsync();

    private static async Task<string> OneAsync(Application application) => Assert.Single(await application.CheckAsync());

    private static Application Framed(string members) => Page(members)
        .With("Pages/_Layout.cs", """
            namespace App.Pages;
            [Layout] public sealed class Frame { public Html Render(Html content) => $"<main id='main'>{content}</main>"; }
            """);

    private static Application Page(string members) => new Application(RuleIdentifiers.IdTwiceOnPage)
        .With("Card.cs", """
            public static class Card
            {
                public static Html Of() => $"<p id='a'></p>";
                public static Html X() => $"<p id='x'></p>";
                public static Html Help(bool isShown) => $"<p></p>{isShown.When(() => $"<p id='help'></p>")}";
                public static Html Either(bool first) => first ? $"<p id='x'></p>" : Html.Of($"<b id='x'></b>");
                public static Html Mark() => $"<svg><linearGradient id='g'></linearGradient></svg>";
            }
            """)
        .With("Pages/Home.cs", $$"""
            namespace App.Pages;
            [Page] public sealed partial class Home { {{members}} }
            """);
}
