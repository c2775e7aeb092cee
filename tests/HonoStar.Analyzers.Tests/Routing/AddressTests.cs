using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Routing;

public sealed class AddressTests
{
    [Theory]
    [InlineData("<a href='[|/isues|]'>x</a>", "'/isues': '/issues' of 'IssuesPage' is near; write Routes.Issues.Href()")]
    [InlineData("<a href='[|/about?x=1#top|]'>x</a>", "'/about': add a page, or write a member of Routes, which exists as long as its page does")]
    [InlineData("<a href='[|/issues/1/comments|]'>x</a>", "'/issues/1/comments': add a page, or write a member of Routes, which exists as long as its page does")]
    [InlineData("<form action='[|/serch|]'></form>", "'/serch': '/search' of 'SearchPage' is near; write Routes.Search.Href(q)")]
    [InlineData("<form method='post'><button formaction='[|/nowhere|]'>x</button></form>", "'/nowhere': add a page, or write a member of Routes, which exists as long as its page does")]
    [InlineData("<button data-on:click=\"@post([|'/issues/1/clos'|])\">x</button>", "'/issues/1/clos': '/issues/{id:int}/close' of 'IssuePage' is near; write Routes.Issues.Id.Close.Post(id)")]
    [InlineData("<p data-on:click=\"@get([|'/nowhere/' + $id|])\">x</p>", "'/nowhere/{...}': add a page, or write a member of Routes, which exists as long as its page does")]
    [InlineData("<a href='[|/issues/{id}/edit|]'>x</a>", "'/issues/{...}/edit': add a page, or write a member of Routes, which exists as long as its page does")]
    [InlineData("<a href='[|/sesrch/{System.Uri.EscapeDataString(name)}|]'>x</a>", "'/sesrch/{...}': add a page, or write a member of Routes, which exists as long as its page does")]
    [InlineData("<a href='[|isues|]'>x</a>", "'/isues': '/issues' of 'IssuesPage' is near; write Routes.Issues.Href()")]
    [InlineData("<a href='[|./issues/1/../2/x?a#b|]'>x</a>", "'/issues/2/x': add a page, or write a member of Routes, which exists as long as its page does")]
    [InlineData("<p data-init=\"$x = 1; @get([|'/news'|], $options)\">x</p>", "'/news': add a page, or write a member of Routes, which exists as long as its page does")]
    public async Task An_address_that_no_page_answers_is_reported(string markup, string message)
    {
        var messages = await LinkApplication.With(RuleIdentifiers.UnknownAddress, markup).Without(RuleIdentifiers.PageWithoutWayIn).AsWhole().CheckAsync();

        Assert.Equal("No page answers " + message, Assert.Single(messages));
    }

    [Theory]
    [InlineData("<a href='https://example.com/isues'>x</a><a href='//example.com/x'>x</a><a href='mailto:a@example.com'>x</a><a href='#top'>x</a><a href='../x'>x</a><a href='javascript:isues'>x</a>")]
    [InlineData("<a href='/report.pdf'>x</a><a href='/_/honostar.js'>x</a><link rel='stylesheet' href='/site'><img src='/nowhere' alt=''>")]
    [InlineData("<a href='/health'>x</a><a href='/api/orders/7'>x</a><a href='/sign-in/ada'>x</a>")]
    [InlineData("<p data-text=\"'@get(/nowhere)'\">@get('/nowhere')</p><p data-on:click=\"@get($id + '/nowhere')\">x</p>")]
    [InlineData("<a href='/{System.Uri.EscapeDataString(name)}'>x</a><a href='/issues-{id}'>x</a><a href='/api/{id}'>x</a>")]
    public Task What_is_no_pages_is_not(string markup) =>
        LinkApplication.With(RuleIdentifiers.UnknownAddress, markup)
            .With("Setup.cs", """
                using Microsoft.AspNetCore.Builder;

                public static class Setup
                {
                    public static void Map(WebApplication app)
                    {
                        app.MapGet("/sign-in/{name}", (string name) => name);
                        app.MapGroup("/api").MapGet("orders", () => "");
                        app.MapHealthChecks("/health");
                    }
                }
                """)
            .Without(RuleIdentifiers.PageWithoutWayIn)
            .AsWhole()
            .CheckAsync();

    [Theory]
    [InlineData("@post([|`/issues/${{$id}}/clos`|])", "'/issues/{...}/clos': '/issues/{id:int}/close' of 'IssuePage' is near; write Routes.Issues.Id.Close.Post(id)")]
    [InlineData("@get([|`/nowhere/${{$id + 1}}/x?y=${{$id}}`|])", "'/nowhere/{...}/x': add a page, or write a member of Routes, which exists as long as its page does")]
    public async Task So_is_one_that_the_client_makes(string action, string message)
    {
        var messages = await OfAction(RuleIdentifiers.UnknownAddress, action).CheckAsync();

        Assert.Equal("No page answers " + message, Assert.Single(messages));
    }

    [Theory]
    [InlineData("@post(`/issues/${{$id}}/close`); @post(`/issues/${{$path}}`); @get(`/issues/${{$id}}?page=${{$n}}`)")]
    [InlineData("@get(`/${{$path}}/nowhere`); @get(`/files/${{$path}}`); @get(`/issues/${{$id}}-x`); @get(`${{$path}}`)")]
    [InlineData("@get('/issues?' + $query); @get(`/search?${{$query}}`); @get(`/api/${{$x}}/y`); @get($id + '/nowhere'); @get('/a/b'.length + '/c')")]
    public Task But_not_where_what_it_puts_in_may_lead_to_a_page(string actions) =>
        OfAction(RuleIdentifiers.UnknownAddress, actions)
            .With("Setup.cs", "using Microsoft.AspNetCore.Builder; public static class Setup { public static void Map(WebApplication app) => app.MapGroup(\"/api\").MapGet(\"orders\", () => \"\"); }")
            .CheckAsync();

    [Fact]
    public async Task An_address_that_the_client_makes_is_answered_to_its_method()
    {
        var messages = await OfAction(RuleIdentifiers.OtherVerb, "@delete([|`/issues/${{$id}}`|])").CheckAsync();

        Assert.Equal("'/issues/{...}' is asked for by DELETE, and 'IssuePage' answers GET alone: write Routes.Issues.Id.Get(id), or give the page a [Delete]", Assert.Single(messages));
    }

    [Fact]
    public Task Nor_is_any_where_controllers_answer_too() =>
        LinkApplication.With(RuleIdentifiers.UnknownAddress, "<a href='/orders'>x</a>")
            .With("Setup.cs", "using Microsoft.AspNetCore.Builder; public static class Setup { public static void Map(WebApplication app) => app.MapControllers(); }")
            .Without(RuleIdentifiers.PageWithoutWayIn)
            .AsWhole()
            .CheckAsync();

    [Fact]
    public Task Nor_is_one_of_a_library_which_may_be_another_assemblys() =>
        LinkApplication.With(RuleIdentifiers.UnknownAddress, "<a href='/login'>x</a>").CheckAsync();

    [Theory]
    [InlineData("<a href='[|/issues/1/close|]'>x</a>", "'/issues/1/close' is asked for by GET, and 'IssuePage' answers POST alone: send it by an action, such as data-on:click=\"{Routes.Issues.Id.Close.Post(1)}\", or give the page a [Get]")]
    [InlineData("<form method='post' action='[|/issues/1|]'></form>", "'/issues/1' is asked for by POST, and 'IssuePage' answers GET alone: write Routes.Issues.Id.Get(1), or give the page a [Post]")]
    [InlineData("<p data-on:click=\"@put([|'/issues/' + $id + '/close'|])\">x</p>", "'/issues/{...}/close' is asked for by PUT, and 'IssuePage' answers POST alone: write Routes.Issues.Id.Close.Post(id), or give the page a [Put]")]
    [InlineData("<a href='[|/issues/{id}/close|]'>x</a>", "'/issues/{...}/close' is asked for by GET, and 'IssuePage' answers POST alone: send it by an action, such as data-on:click=\"{Routes.Issues.Id.Close.Post(id)}\", or give the page a [Get]")]
    [InlineData("<p data-on:click=\"@delete([|'/issues'|])\">x</p>", "'/issues' is asked for by DELETE, and 'IssuesPage' answers GET and POST alone: write Routes.Issues.Get(), or give the page a [Delete]")]
    public async Task An_address_that_is_answered_to_another_method_is_reported(string markup, string message)
    {
        var messages = await LinkApplication.With(RuleIdentifiers.OtherVerb, markup).Without(RuleIdentifiers.PageWithoutWayIn).AsWhole().CheckAsync();

        Assert.Equal(message, Assert.Single(messages));
    }

    [Theory]
    [InlineData("@put([|'/issues/1/close'|])", "{Routes.Issues.Id.Close.Post(1)}")]
    [InlineData("$n++; @put([|'/issues/1/close'|], {{contentType: 'form'}})", "$n++; {Routes.Issues.Id.Close.Post(1).AsForm()}")]
    public Task And_mended_in_an_action(string action, string mended) =>
        LinkApplication.Of(
            RuleIdentifiers.OtherVerb,
            $"public Html Get() => $\"<p data-on:click=\\\"{action}\\\">x</p>\";",
            $"public Html Get() => $\"<p data-on:click=\\\"{mended}\\\">x</p>\";")
            .Without(RuleIdentifiers.PageWithoutWayIn)
            .AsWhole()
            .CheckAsync();

    [Theory]
    [InlineData("<a href='[|/issues/abc|]'>x</a>", "'/issues/abc' leads nowhere: 'abc' is no int, which 'id' of '/issues/{id:int}' ('IssuePage') has to be")]
    [InlineData("<a href='[|/issues/{Guid.Empty}|]'>x</a>", "'/issues/{...}' leads nowhere: '{Guid.Empty} (Guid)' is no int, which 'id' of '/issues/{id:int}' ('IssuePage') has to be")]
    [InlineData("<p data-on:click=\"@post([|'/issues/{true}/close'|])\">x</p>", "'/issues/{...}/close' leads nowhere: '{true} (bool)' is no int, which 'id' of '/issues/{id:int}/close' ('IssuePage') has to be")]
    [InlineData("<a href='[|issues/x|]'>x</a>", "'/issues/x' leads nowhere: 'x' is no int, which 'id' of '/issues/{id:int}' ('IssuePage') has to be")]
    [InlineData("<a href='[|/issues?page=two|]'>x</a>", "'/issues?page=two' leads nowhere: 'two' is no int, which 'page' of '/issues' ('IssuesPage') has to be")]
    [InlineData("<p data-on:click=\"@post([|'/issues/x/close'|])\">x</p>", "'/issues/x/close' leads nowhere: 'x' is no int, which 'id' of '/issues/{id:int}/close' ('IssuePage') has to be")]
    public async Task A_value_that_does_not_fit_is_reported(string markup, string message)
    {
        var messages = await LinkApplication.With(RuleIdentifiers.AddressValue, markup).Without(RuleIdentifiers.PageWithoutWayIn).AsWhole().CheckAsync();

        Assert.Equal(message, Assert.Single(messages));
    }

    [Fact]
    public async Task A_misspelled_query_value_is_reported_and_mended()
    {
        var messages = await LinkApplication.With(RuleIdentifiers.UnknownQueryName, "<a href='[|/issues?serach=x|]'>x</a>", "<a href='/issues?search=x'>x</a>").CheckAsync();

        Assert.Equal("'serach' is no value that 'IssuesPage' takes: write 'search'", Assert.Single(messages));
    }

    [Fact]
    public async Task A_missing_query_value_is_reported_except_of_a_form_whose_fields_have_it()
    {
        var messages = await LinkApplication
            .With(RuleIdentifiers.QueryValueMissing, "<a href='[|/search|]'>x</a><form action='{|HS0118:/search|}'><input name='q' aria-label='q'></form>")
            .CheckAsync();

        Assert.Equal("'/search' lacks 'q', without which 'SearchPage' answers 400: write Routes.Search.Href(q)", messages[0]);
    }

    [Theory]
    [InlineData("<a href='[|/|]'>x</a>", "<a href='{Routes.Href()}'>x</a>")]
    [InlineData("<a href=\"[|/issues/42|]\">x</a>", "<a href=\"{Routes.Issues.Id.Href(42)}\">x</a>")]
    [InlineData("<a href='[|/issues?search=open+ones&amp;page=2#list|]'>x</a>", "<a href='{Routes.Issues.Href(page: 2, search: \"open ones\").WithFragment(\"list\")}'>x</a>")]
    [InlineData("<a href='[|/files/a/b%20c|]'>x</a>", "<a href='{Routes.Files.Path_.Href(\"a/b c\")}'>x</a>")]
    [InlineData("<form action='[|/issues|]'></form>", "<form action='{Routes.Issues.Href()}'></form>")]
    [InlineData("<form method='post' action='[|/issues|]'></form>", "<form {Routes.Issues.Post().Form()}></form>")]
    [InlineData("<button data-on:click=\"$n = 1; @post([|'/issues/7/close'|])\">x</button>", "<button data-on:click=\"$n = 1; {Routes.Issues.Id.Close.Post(7)}\">x</button>")]
    [InlineData("<form method='post' action='{Routes.Issues.Href()}'><button formaction='[|/issues/7/close|]'>x</button></form>", "<form method='post' action='{Routes.Issues.Href()}'><button formaction='{Routes.Issues.Id.Close.Post(7).Target}'>x</button></form>")]
    [InlineData("<form {Routes.Issues.Post().Form()}><button formaction='[|/issues/7/close|]'>x</button><button formaction='[|/search?q=x|]' formmethod='get'>y</button></form>",
        "<form {Routes.Issues.Post().Form()}><button formaction='{Routes.Issues.Id.Close.Post(7).Target}'>x</button><button formaction='{Routes.Search.Href(\"x\")}' formmethod='get'>y</button></form>")]
    [InlineData("<a href='[|issues/5|]'>x</a>", "<a href='{Routes.Issues.Id.Href(5)}'>x</a>")]
    [InlineData("<a href='[|/search?q={System.Uri.EscapeDataString(name)}|]'>x</a>", "<a href='{Routes.Search.Href(name)}'>x</a>")]
    [InlineData("<p data-on:click=\"@post([|'/issues/' + {id} + '/close'|])\">x</p>", "<p data-on:click=\"{Routes.Issues.Id.Close.Post(id)}\">x</p>")]
    [InlineData("<a href='[|/issues/{id}|]'>x</a>", "<a href='{Routes.Issues.Id.Href(id)}'>x</a>")]
    [InlineData("<p data-on:click=\"@post([|'/issues/{id}/close'|])\">x</p>", "<p data-on:click=\"{Routes.Issues.Id.Close.Post(id)}\">x</p>")]
    public Task An_address_of_a_page_that_is_written_out_is_reported_and_mended(string markup, string mended) =>
        LinkApplication.With(RuleIdentifiers.AddressWrittenOut, markup, mended).CheckAsync();

    [Theory]
    [InlineData("<a href='[|/issues/{name}|]'>x</a>")]
    [InlineData("<p data-on:click=\"@post([|'/issues/7/close'|], $options)\">x</p>")]
    [InlineData("<form method='post' data-on:submit='$sent = true' action='[|/issues|]'></form>")]
    [InlineData("<form method='post' action='[|/issues|]'><button formaction='{Routes.Search.Href(\"x\")}'>x</button></form>")]
    [InlineData("<a href=[|/issues|]>x</a>")]
    public Task But_is_left_to_a_person_where_that_would_say_something_else(string markup) =>
        LinkApplication.With(
            RuleIdentifiers.AddressWrittenOut,
            markup + "<a href='[|/issues|]'>x</a>",
            markup.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal) + "<a href='{Routes.Issues.Href()}'>x</a>")
            .CheckAsync();

    [Theory]
    [InlineData("Results.Redirect([|\"/issues/3\"|])", "Results.Redirect(Routes.Issues.Id.Href(3).ToString())")]
    [InlineData("Results.LocalRedirect([|$\"/issues/{number}\"|])", "Results.LocalRedirect(Routes.Issues.Id.Href(number).ToString())")]
    [InlineData("Results.Text(Url.Local([|\"/issues\"|]).ToString())", "Results.Text(Routes.Issues.Href().ToString())")]
    public Task So_is_one_in_code(string result, string mended) =>
        LinkApplication.Of(RuleIdentifiers.AddressWrittenOut, $"public IResult Get(int number = 0) => {result};", $"public IResult Get(int number = 0) => {mended};").CheckAsync();

    [Fact]
    public Task Where_Routes_is_not_in_scope_its_namespace_is_written() =>
        LinkApplication.Of(RuleIdentifiers.AddressWrittenOut, "public Html Get() => $\"\";")
            .With(
                "Setup.cs",
                "public static class Setup { public static IResult To() => Results.Redirect([|\"/issues\"|]); public static Html Link() => $\"<a href='[|/issues|]'>x</a>\"; }",
                "public static class Setup { public static IResult To() => Results.Redirect(App.Routes.Issues.Href().ToString()); public static Html Link() => $\"<a href='{App.Routes.Issues.Href()}'>x</a>\"; }")
            .CheckAsync();

    [Fact]
    public Task And_one_in_a_header() =>
        LinkApplication.Of(
            RuleIdentifiers.AddressWrittenOut,
            "public Html Get(HttpResponse response) { response.Headers.Location = [|\"/issues\"|]; response.Redirect([|\"/issues/1\"|]); return $\"\"; }",
            "public Html Get(HttpResponse response) { response.Headers.Location = Routes.Issues.Href().ToString(); response.Redirect(Routes.Issues.Id.Href(1).ToString()); return $\"\"; }")
            .CheckAsync();

    [Theory]
    [InlineData("Results.Redirect([|\"/isues\"|])")]
    [InlineData("Results.Redirect(\"https://example.com/x\")")]
    [InlineData("Results.Redirect($\"/{Environment.MachineName}\")")]
    [InlineData("Results.Text(Url.Local(\"/feed\").ToString())")]
    public Task A_redirect_to_nowhere_is_reported(string result) =>
        LinkApplication.Of(RuleIdentifiers.UnknownAddress, $"public IResult Get() => {result};").Without(RuleIdentifiers.PageWithoutWayIn).AsWhole().CheckAsync();

    [Fact]
    public Task Braces_are_those_of_the_string() =>
        LinkApplication.Of(
            RuleIdentifiers.AddressWrittenOut,
            """public Html Get() => $$"<a href='[|/issues|]'>x</a>"; public Html Other() => $"<a href=\"[|/issues|]\">x</a>";""".Replace("$$\"<a href='[|/issues|]'>x</a>\"", "$$\"\"\"<a href='[|/issues|]'>x</a>\"\"\"", StringComparison.Ordinal),
            """public Html Get() => $$"<a href='{{Routes.Issues.Href()}}'>x</a>"; public Html Other() => $"<a href=\"{Routes.Issues.Href()}\">x</a>";""".Replace("$$\"<a href='{{Routes.Issues.Href()}}'>x</a>\"", "$$\"\"\"<a href='{{Routes.Issues.Href()}}'>x</a>\"\"\"", StringComparison.Ordinal))
            .CheckAsync();

    private static Application OfAction(string rule, string action) =>
        LinkApplication.Of(rule, $"public Html Get() => $\"<p data-on:click=\\\"{action}\\\">x</p>\";").Without(RuleIdentifiers.PageWithoutWayIn).AsWhole();
}
