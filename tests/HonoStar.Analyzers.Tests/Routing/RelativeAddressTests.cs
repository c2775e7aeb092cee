using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Routing;

public sealed class RelativeAddressTests
{
    [Theory]
    [InlineData("<a href='[|edti|]'>x</a>", "'/issues/edti' leads nowhere: 'edti' is no int, which 'id' of '/issues/{id:int}' ('IssuePage') has to be")]
    [InlineData("<a href='[|../issues/x|]'>x</a>", "'/issues/x' leads nowhere: 'x' is no int, which 'id' of '/issues/{id:int}' ('IssuePage') has to be")]
    [InlineData("<a href='[|?tab=two|]'>x</a>", "'/issues/{...}?tab=two' leads nowhere: 'two' is no int, which 'tab' of '/issues/{id:int}' ('IssuePage') has to be")]
    public async Task An_address_is_resolved_against_the_route_of_its_page(string markup, string message)
    {
        var messages = await With(RuleIdentifiers.AddressValue, $"public Html Get(int id, int tab = 1) => $\"{markup}\";").CheckAsync();

        Assert.Equal(message, Assert.Single(messages));
    }

    [Theory]
    [InlineData("[Get(\"log\")] public Html Log(int id) => $\"<a href='[|edit|]'>x</a>\";", "[Get(\"log\")] public Html Log(int id) => $\"<a href='{Routes.Issues.Id.Edit.Href(id)}'>x</a>\";")]
    [InlineData("[Get(\"log\")] public Html Log(int id) => $\"<a href='[|../{id}?tab=2|]'>x</a>\";", "[Get(\"log\")] public Html Log(int id) => $\"<a href='{Routes.Issues.Id.Href(id, tab: 2)}'>x</a>\";")]
    [InlineData("public Html Get(int id, int tab = 1) => $\"<a href='[|./7|]'>x</a>\";", "public Html Get(int id, int tab = 1) => $\"<a href='{Routes.Issues.Id.Href(7)}'>x</a>\";")]
    public Task One_of_a_page_is_written_as_a_member_of_Routes(string member, string mended) =>
        With(RuleIdentifiers.AddressWrittenOut, member, mended).CheckAsync();

    [Fact]
    public Task A_private_method_that_the_page_alone_shows_is_a_part_of_it() =>
        With(RuleIdentifiers.AddressValue, """
            public Html Get(int id, int tab = 1) => $"{Head()}";
            private static Html Head() => Links();
            private static Html Links() => $"<a href='[|x|]'>x</a><a href='?tab=3'>x</a>";
            """).CheckAsync();

    [Theory]
    [InlineData("public Html Get(int id, int tab = 1) => $\"{Links()}\"; public Reply Post(int id) => Reply.Patch(Head(), \"#a\"); private static Html Head() => Links(); private static Html Links() => $\"<a href='x'>x</a>\";")]
    [InlineData("public Html Get(int id, int tab = 1) => Links(); internal static Html Links() => $\"<a href='x'>x</a>\";")]
    [InlineData("public Html Get(int id, int tab = 1) => $\"\"; public Html Post(int id) => $\"<a href='x'>x</a>\";")]
    [InlineData("public Reply Get(int id, int tab = 1) => Reply.Patch($\"<a href='x'>x</a>\", \"#a\");")]
    [InlineData("public Html Get(int id, int tab = 1) => $\"<a href='x'>x</a>\"; [Post(\"more\")] public Reply More(int id) => Reply.Script(Js.Raw(Routes.Issues.Id.Get(id).ToString()));")]
    [InlineData("public Html Get(int id, int tab = 1) => $\"<a href='x'>x</a>\"; private const string Fetch = \"@get('/issues/5')\";")]
    [InlineData("public Html Get(int id, int tab = 1) => $\"<a href='x'>x</a>\"; private static Html Head() => Html.Raw(\"<base href='/'>\");")]
    [InlineData("public Html Get(int id, int tab = 1) => $\"<a href='../../x'>x</a><a href='#x'>x</a><a href='tel:1'>x</a><a href='x.pdf'>x</a><a href=''>x</a>\";")]
    public Task Where_the_document_is_not_certain_nothing_is_said(string members) =>
        With(RuleIdentifiers.AddressValue, members).Without(RuleIdentifiers.AddressWrittenOut, RuleIdentifiers.RawCode).CheckAsync();

    [Fact]
    public Task Nor_is_anything_of_a_component_or_a_page_whose_address_has_any_number_of_segments() =>
        With(RuleIdentifiers.AddressValue, "public Html Get(int id, int tab = 1) => Parts.Links();")
            .With("Parts.cs", """public static class Parts { public static Html Links() => $"<a href='x'>x</a>"; }""")
            .With("Pages/Files/[...Path].cs", """
                namespace App.Pages.Files;

                [Page]
                public sealed class FilesPage
                {
                    public Html Get(string path) => $"<a href='../issues/x'>x</a>";
                }
                """)
            .CheckAsync();

    private static Application With(string rule, string members, string? mended = null) => new Application(rule)
        .With("Pages/Issues/[Id].cs", Page(members), mended is null ? null : Page(mended))
        .With("Pages/Issues/[Id]/Edit.cs", """
            namespace App.Pages.Issues.Id;

            [Page]
            public sealed class EditPage
            {
                public Html Get(int id) => $"";
            }
            """)
        .Without(LinkApplication.OthersOfTemplates)
        .Without(RuleIdentifiers.PageWithoutWayIn, RuleIdentifiers.UnknownSelector)
        .AsWhole();

    private static string Page(string members) => $$"""
        namespace App.Pages.Issues;

        [Page]
        public sealed class IssuePage
        {
            {{members}}
            {{(members.Contains("Html Get(") || members.Contains("Reply Get(") ? "" : "public Html Get(int id, int tab = 1) => $\"\";")}}
        }
        """;
}
