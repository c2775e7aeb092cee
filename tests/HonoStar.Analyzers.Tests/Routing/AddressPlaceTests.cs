using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Routing;

/// <summary>Where addresses stand, besides links, forms and actions.</summary>
public sealed class AddressPlaceTests
{
    [Theory]
    [InlineData("<iframe src='[|/isues|]' title='x'></iframe>")]
    [InlineData("<link rel='next' href='[|/isues|]'><link rel='icon' href='/isues'><link rel='prefetch' as='image' href='/isues'>")]
    [InlineData("<meta http-equiv='refresh' content='5; url=[|/isues|]'><meta http-equiv='refresh' content='5'><meta name='x' content='0; url=/isues'>")]
    [InlineData("<svg viewBox='0 0 1 1'><a href='[|/isues|]'><text>x</text></a></svg>")]
    [InlineData("<a href=' [|/isues|]'>x</a>")]
    public Task A_frame_a_relation_a_refresh_and_a_drawing_lead_to_pages_too(string markup) => Whole(RuleIdentifiers.UnknownAddress, markup);

    [Theory]
    [InlineData("<p data-on:click=\"location.href = [|'/isues'|]\">x</p>")]
    [InlineData("<p data-on:click=\"window.location = $open ? [|'/isues'|] : '/issues'\">x</p>")]
    [InlineData("<p data-on:click=\"location.assign([|'/isues'|]); location.replace('/issues')\">x</p>")]
    [InlineData("<p data-on:click=\"window.open([|'/isues'|])\">x</p>")]
    [InlineData("<p data-on:click=\"@get($open ? '/issues' : [|'/isues'|])\">x</p>")]
    [InlineData("<a data-attr:href=\"[|'/isues'|]\">x</a><p data-attr:title=\"'/isues'\">x</p><p data-attr:href=\"'/isues'\">x</p>")]
    [InlineData("<a data-attr=\"{{title: '/isues', href: [|'/isues'|]}}\">x</a>")]
    [InlineData("<form data-attr:action=\"[|'/isues'|]\"></form>")]
    [InlineData("<p data-on:click=\"history.pushState({{}}, '', '/isues'); $location = '/isues'; open('/isues'); $a.open('/isues')\">x</p>")]
    [InlineData("<p data-text=\"'location /isues'\">x</p>")]
    public Task So_does_what_an_expression_does(string markup) => Whole(RuleIdentifiers.UnknownAddress, markup);

    [Theory]
    [InlineData("options.LoginPath = [|\"/sign-in\"|]; options.LogoutPath = \"/out\"; options.AccessDeniedPath = new PathString([|\"/denied\"|]);")]
    [InlineData("options.LoginPath = \"/issues\"; var properties = new Microsoft.AspNetCore.Authentication.AuthenticationProperties { RedirectUri = [|\"/home\"|] };")]
    [InlineData("app.UseExceptionHandler([|\"/eror\"|]); app.UseExceptionHandler(\"/issues/1\");")]
    [InlineData("app.UseStatusCodePagesWithRedirects([|\"/status/{0}\"|]); app.UseStatusCodePagesWithReExecute(\"/issues/{0}\");")]
    public Task And_what_an_application_is_configured_with(string statement) =>
        LinkApplication.With(RuleIdentifiers.UnknownAddress, "")
            .With("Setup.cs", $$"""
                using Microsoft.AspNetCore.Builder;

                public static class Setup
                {
                    public static void Run(WebApplication app, Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options) { {{statement}} }
                }
                """)
            .Without(RuleIdentifiers.PageWithoutWayIn)
            .AsWhole()
            .CheckAsync();

    [Theory]
    [InlineData("<img src='[|/issues/x|]' alt=''><img src='/nowhere' alt=''>", "'/issues/x' leads nowhere: 'x' is no int, which 'id' of '/issues/{id:int}' ('IssuePage') has to be")]
    [InlineData("<a href='[|/issues?page={name == \"\"}|]'>x</a>", "'/issues?page={...}' leads nowhere: '{name == \"\"} (bool)' is no int, which 'page' of '/issues' ('IssuesPage') has to be")]
    [InlineData("<a href='[|/by/opne|]'>x</a>", "'/by/opne' leads nowhere: 'opne' is no DayOfWeek, which 'day' of '/by/{day}' ('ByPage') has to be")]
    [InlineData("<a href='[|/by/Monday?next=x|]'>x</a>", "'/by/Monday?next=x' leads nowhere: 'x' is no DayOfWeek, which 'next' of '/by/{day}' ('ByPage') has to be")]
    public async Task A_value_has_to_be_one_of_its_parameter_wherever_it_stands(string markup, string message)
    {
        var messages = await By(markup).CheckAsync();

        Assert.Equal(message, Assert.Single(messages));
    }

    [Theory]
    [InlineData("<a href='/by/monday?next=3'>x</a><a href='/by/{DayOfWeek.Monday}'>x</a><a href='/by/{name}'>x</a><a href='/issues?page={id}'>x</a><a href='/issues?page={name}'>x</a>")]
    public Task Near_misses_are_not_reported(string markup) => By(markup).CheckAsync();

    [Theory]
    [InlineData("{{open: true}}", "@post([|'/issues/' + $open + '/close'|])", "'/issues/{...}/close' leads nowhere: '$open (true or false)' is no int, which 'id' of '/issues/{id:int}/close' ('IssuePage') has to be")]
    [InlineData("{{open: true}}", "@get([|`/issues?page=${{$open}}`|])", "'/issues?page={...}' leads nowhere: '$open (true or false)' is no int, which 'page' of '/issues' ('IssuesPage') has to be")]
    [InlineData("{{n: 1}}", "@get([|'/users/' + $n|])", "'/users/{...}' leads nowhere: '$n (a number)' is no guid, which 'id' of '/users/{id:guid}' ('UserPage') has to be")]
    [InlineData("{{}}", "@get([|'/users/' + {Signals.Draft.Count}|])", "'/users/{...}' leads nowhere: 'Signals.Draft.Count (int)' is no guid, which 'id' of '/users/{id:guid}' ('UserPage') has to be")]
    public async Task A_signal_has_a_type_that_fits_or_does_not(string signals, string action, string message)
    {
        var messages = await OfSignals(RuleIdentifiers.AddressValue, signals, action).CheckAsync();

        Assert.Equal(message, Assert.Single(messages));
    }

    [Theory]
    [InlineData("{{n: 1, text: '', list: [1]}}", "@get('/issues/' + $n); @get('/issues/' + $text); @get(`/users/${{$text}}`); @get('/issues/' + $list); @get('/issues?page=' + $n)")]
    [InlineData("{{}}", "@get('/users/' + {Signals.Draft.Key}); @get('/issues/' + {Signals.Draft.Count}); @get('/issues/' + $other)")]
    public Task One_that_may_fit_is_not_reported(string signals, string action) => OfSignals(RuleIdentifiers.AddressValue, signals, action).CheckAsync();

    [Theory]
    [InlineData("{{n: 1, text: ''}}", "@get([|'/isues/' + $n|]); @get([|`/isues/${{encodeURIComponent($text)}}`|]); @get(`/issues/${{$text}}`)")]
    public Task What_is_one_segment_for_sure_tells_which_page_is_meant(string signals, string action) => OfSignals(RuleIdentifiers.UnknownAddress, signals, action).CheckAsync();

    private static Application By(string markup) => LinkApplication.With(RuleIdentifiers.AddressValue, markup)
        .With("Pages/By/[Day].cs", "[Page] public sealed class ByPage { public Html Get(DayOfWeek day, DayOfWeek? next = null) => $\"\"; }")
        .Without(RuleIdentifiers.PageWithoutWayIn, RuleIdentifiers.AddressWrittenOut)
        .AsWhole();

    private static Application OfSignals(string rule, string signals, string action) =>
        LinkApplication.Of(rule, $"public Html Get() => $\"<div data-signals=\\\"{signals}\\\"><p data-on:click=\\\"{action}\\\">x</p></div>\";")
            .With("Pages/Users/[Id].cs", "[Page] public sealed class UserPage { public Html Get(Guid id) => $\"\"; }")
            .With("Draft.cs", "[Signals] public sealed record Draft(int Count, Guid Key);")
            .Without(RuleIdentifiers.PageWithoutWayIn, RuleIdentifiers.AddressWrittenOut)
            .AsWhole();

    private static Task<IReadOnlyList<string>> Whole(string rule, string markup) =>
        LinkApplication.Of(rule, $"public Html Get() => $\"{markup.Replace("\"", "\\\"", StringComparison.Ordinal)}\";")
            .Without(RuleIdentifiers.PageWithoutWayIn, RuleIdentifiers.AddressWrittenOut)
            .AsWhole()
            .CheckAsync();
}
