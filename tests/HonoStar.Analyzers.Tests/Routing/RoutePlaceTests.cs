using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Routing;

/// <summary>Routes that get in each other's way, and pages that nobody finds.</summary>
public sealed class RoutePlaceTests
{
    [Fact]
    public async Task An_endpoint_in_the_place_of_a_page_is_reported()
    {
        var messages = await LinkApplication.Of(RuleIdentifiers.EndpointInPlaceOfPage, """
            public Html Get() => $"";

            public static void Map(WebApplication app)
            {
                app.MapGet([|"/issues/{number:int}"|], () => "");
                app.MapPost("/issues/{number:int}", () => "");
                app.MapGet("/health", () => "");
                app.MapGroup("/api").MapGet("/issues", () => "");
            }
            """).CheckAsync();

        Assert.Equal("This endpoint and page 'IssuePage' both answer GET /issues/{id:int}, so that neither is reached: leave out MapGet, or give it another path", Assert.Single(messages));
    }

    [Fact]
    public async Task A_page_where_the_framework_answers_is_reported()
    {
        var messages = await new Application(RuleIdentifiers.ReservedPath)
            .With("Pages/A.cs", "[Page([|\"/_/news\"|])] public sealed class A { public Html Get() => $\"\"; } [Page(\"/_news\")] public sealed class B { public Html Get() => $\"\"; }")
            .CheckAsync();

        Assert.Equal("Page 'A' has route '/_/news', but everything below '/_/' is answered by HonoStar: give it another path", Assert.Single(messages));
    }

    [Fact]
    public async Task A_text_that_a_fixed_route_takes_away_is_reported()
    {
        var messages = await new Application(RuleIdentifiers.HiddenValue)
            .With("Pages/Users/[Name].cs", "[Page] public sealed class UserPage { public Html Get(string [|name|]) => $\"\"; }")
            .With("Pages/Users/New.cs", "[Page] public sealed class NewUserPage { public Html Get() => $\"\"; }")
            .CheckAsync();

        Assert.Equal("'UserPage.Get' never gets 'new' as 'name', because '/users/new' of 'NewUserPage' answers it: allow no such value, or move one of them", Assert.Single(messages));
    }

    [Theory]
    [InlineData("int", "Get")]
    [InlineData("DayOfWeek", "Get")]
    [InlineData("string", "Post")]
    public Task A_value_that_cannot_be_that_text_is_not(string type, string handler) =>
        new Application(RuleIdentifiers.HiddenValue)
            .With("Pages/Users/[Name].cs", $"[Page] public sealed class UserPage {{ public Html {handler}({type} name) => $\"\"; }}")
            .With("Pages/Users/New.cs", "[Page] public sealed class NewUserPage { public Html Get() => $\"\"; }")
            .CheckAsync();

    [Fact]
    public async Task A_page_that_nothing_leads_to_is_reported()
    {
        var messages = await Site("<a href='{Routes.Linked.Href()}'>x</a>").AsWhole().CheckAsync();

        Assert.Equal("Nothing in the application leads to page 'LonelyPage': link to it, by Routes.Lonely.Href()", Assert.Single(messages));
    }

    [Theory]
    [InlineData("<a href='{Routes.Linked.Href()}'>x</a><a href='{Routes.Lonely.Href()}'>x</a>")]
    [InlineData("<a href='{Routes.Linked.Href()}'>x</a><p data-init='{App.Routes.Lonely.Get()}'>x</p>")]
    [InlineData("{Routes.All.Each(route => $\"<li>{route.Template}</li>\")}")]
    [InlineData("{Routes.Linked.Path}{\"/lonely\"}")]
    [InlineData("{Routes.Linked.Path}{$\"/{DateTime.Today}\"}")]
    [InlineData("{Routes.Linked.Path}<a href='lonely'>x</a>")]
    [InlineData("{Routes.Linked.Path}<a href=./lonely?page=2>x</a>")]
    [InlineData("{Routes.Linked.Path}<form action='../lonely'></form>")]
    [InlineData("{Routes.Linked.Path}<p data-on:click='@get(`lonely`)'>x</p>")]
    [InlineData("{Routes.Linked.Path}<meta http-equiv='refresh' content='5; url=/lonely'>")]
    public Task One_that_something_leads_to_is_not(string markup) => Site(markup, isReported: false).AsWhole().CheckAsync();

    [Theory]
    [InlineData("<a href='{Routes.Linked.Href()}'>x</a><a href='..'>x</a><a href='other/lonely/x'>x</a><a href='lonely.pdf'>x</a><a href='mailto:lonely'>x</a>")]
    [InlineData("<a href='{Routes.Linked.Href()}'>x</a><a href='#lonely'>x</a><a href='?lonely'>x</a>")]
    public Task But_an_address_that_leads_elsewhere_is_no_way_in(string markup) => Site(markup).AsWhole().CheckAsync();

    [Fact]
    public Task The_folder_itself_leads_to_a_page_with_others_below() => new Application(RuleIdentifiers.PageWithoutWayIn)
        .With("Pages/Docs.cs", "[Page] public sealed class DocsPage { public Html Get() => $\"<a href='{App.Routes.Docs.Topic.Href(1)}'>x</a>\"; }")
        .With("Pages/Docs/[Topic].cs", "[Page] public sealed class TopicPage { public Html Get(int topic) => $\"<a href='.'>x</a>\"; }")
        .Without(RuleIdentifiers.AddressWrittenOut)
        .AsWhole()
        .CheckAsync();

    [Fact]
    public Task Nor_is_one_of_a_library() => Site("", isReported: false).CheckAsync();

    [Fact]
    public async Task A_form_of_a_method_that_forms_do_not_have_is_reported()
    {
        var messages = await PageApplication.With(RuleIdentifiers.FormOfOtherVerb, """
            public Html Get() => $"<form {[|Routes.Home.Put().Form()|]}></form><form {Routes.Home.Post().Form()}></form><button data-on:click='{Routes.Home.Put()}'>x</button>";
            public Reply Put() => Reply.None;
            public Reply Post() => Reply.None;
            """).Without(LinkApplication.OthersOfTemplates).CheckAsync();

        Assert.Equal("HTML forms have GET and POST alone, so that this throws: make the handler that answers PUT of 'Home' a [Post], or send it by data-on:submit", Assert.Single(messages));
    }

    private static Application Site(string markup, bool isReported = true) => new Application(RuleIdentifiers.PageWithoutWayIn)
        .With("Pages/Index.cs", $$"""[Page] public sealed class StartPage { public Html Get() => $"{{markup}}"; }""")
        .With("Pages/Linked.cs", "[Page] public sealed class LinkedPage { public Html Get(int page = 1) => $\"\"; }")
        .With("Pages/Lonely.cs", $"[Page] public sealed class {(isReported ? "[|LonelyPage|]" : "LonelyPage")} {{ public Html Get(int page = 1) => $\"<a href='{{Routes.Lonely.Href(page: page + 1)}}'>next</a>\"; public Reply Post() => Reply.None; }}")
        .With("Pages/Robots.cs", "[Page(\"/robots.txt\")] public sealed class RobotsPage { public IResult Get() => Results.Text(\"\"); }")
        .With("Usings2.cs", "global using App;")
        .Without(LinkApplication.OthersOfTemplates)
        .Without(RuleIdentifiers.AddressWrittenOut, RuleIdentifiers.UnknownAddress);
}
