using System.Globalization;
using System.Security.Claims;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Tests.Live;

public sealed class RegionRendererTests
{
    [Fact]
    public async Task A_page_shows_a_region_and_knows_what_it_shows()
    {
        var region = new TestRegion { State = 7 };
        await using var server = new LiveServer([region.Definition]);
        var page = Page(server);

        var html = page.Show(region.Definition, new RegionValues("a"));

        Assert.Equal("<p id=\"counter\">7</p>", html.ToString());
        var shown = Assert.Single(page.Shown);
        Assert.Same(region.Definition, shown.Definition);
        Assert.Equal(new RegionValues("a"), shown.Values);
        Assert.Equal("counter", shown.ElementId);
        Assert.Equal(StableHash.Of("<p id=\"counter\">7</p>"), shown.Hash);
    }

    [Fact]
    public async Task A_region_stands_in_the_page_that_shows_it()
    {
        var region = new TestRegion { State = 7, Hold = async () => await Task.Yield() };
        await using var server = new LiveServer([region.Definition]);
        using var memory = RenderScope.Enter();
        var page = Page(server);

        Html html = $"<main>{"<"}{await page.ShowAsync(region.Definition, default)}{">"}</main>";

        Assert.Equal("<main>&lt;<p id=\"counter\">7</p>&gt;</main>", html.ToString());
    }

    [Fact]
    public async Task A_region_is_rendered_without_the_request_or_anything_ambient_of_it()
    {
        var secret = new AsyncLocal<string?>();
        HttpContext? seen = null;
        var seenSecret = "";
        var region = new TestRegion(render: async call =>
        {
            await Task.Yield();
            seen = call.Services.GetRequiredService<IHttpContextAccessor>().HttpContext;
            seenSecret = secret.Value;
            return $"<p id=\"x\"></p>";
        });
        await using var server = new LiveServer([region.Definition], services => services.AddHttpContextAccessor());
        secret.Value = "of the request";
        server.Services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext();

        await Page(server).ShowAsync(region.Definition, default);

        Assert.Null(seen);
        Assert.Null(seenSecret);
        Assert.Equal("of the request", secret.Value);
    }

    [Fact]
    public async Task Each_rendering_has_a_scope_of_services_of_its_own_that_ends_with_it()
    {
        var scoped = new List<Scoped>();
        var region = new TestRegion(render: call =>
        {
            scoped.Add(call.Services.GetRequiredService<Scoped>());
            return ValueTask.FromResult<Html>($"<p id=\"x\"></p>");
        });
        await using var server = new LiveServer([region.Definition], services => services.AddScoped<Scoped>());
        var page = Page(server);

        await page.ShowAsync(region.Definition, default);
        await page.ShowAsync(region.Definition, default);

        Assert.NotSame(scoped[0], scoped[1]);
        Assert.All(scoped, s => Assert.True(s.IsDisposed));
    }

    [Fact]
    public async Task A_region_is_rendered_in_the_culture_of_its_instance()
    {
        var region = new TestRegion(render: async call =>
        {
            await Task.Yield();
            return $"<p id=\"x\">{1.5m} {CultureInfo.CurrentUICulture.Name}</p>";
        });
        await using var server = new LiveServer([region.Definition]);

        var german = new PageRegionContext(server.Services, Viewer.Of(new()), new RegionSetting("de-DE|fr", ""), default);

        Assert.Equal("<p id=\"x\">1,5 fr</p>", (await german.ShowAsync(region.Definition, default)).ToString());
    }

    [Theory]
    [InlineData("no element")]
    [InlineData("<p>no id</p>")]
    [InlineData("")]
    public async Task A_region_without_an_id_at_its_root_is_refused_by_name(string markup)
    {
        var region = new TestRegion("nameless", render: _ => ValueTask.FromResult(Html.Raw(markup)));
        await using var server = new LiveServer([region.Definition]);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Page(server).ShowAsync(region.Definition, default));

        Assert.Contains("Tests.nameless", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_region_has_no_viewer()
    {
        var region = new TestRegion(render: call => ValueTask.FromResult<Html>($"<p id=\"x\">{call.Viewer.Id}</p>"));
        await using var server = new LiveServer([region.Definition]);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Page(server, "ann").ShowAsync(region.Definition, default));
    }

    [Fact]
    public async Task A_region_per_viewer_has_the_pages_viewer()
    {
        var region = new TestRegion(isPerViewer: true, render: call => ValueTask.FromResult<Html>($"<p id=\"x\">{call.Viewer.Id}</p>"));
        await using var server = new LiveServer([region.Definition]);

        Assert.Equal("<p id=\"x\">ann</p>", (await Page(server, "ann").ShowAsync(region.Definition, default)).ToString());
    }

    [Fact]
    public async Task Regions_inside_a_region_are_shown_by_the_page_too()
    {
        var innermost = new TestRegion("innermost");
        var inner = new TestRegion("inner", render: async call => $"<div id=\"inner\">{await call.Regions.ShowAsync(innermost.Definition, default)}</div>");
        var outer = new TestRegion("outer", render: async call => $"<div id=\"outer\">{await call.Regions.ShowAsync(inner.Definition, new RegionValues("1"))}</div>");
        await using var server = new LiveServer([]);
        var page = Page(server);

        var html = await page.ShowAsync(outer.Definition, default);

        Assert.Equal("<div id=\"outer\"><div id=\"inner\"><p id=\"innermost\">0</p></div></div>", html.ToString());
        Assert.Equal(["outer", "inner", "innermost"], page.Shown.Select(shown => shown.ElementId));
        Assert.Equal(new RegionValues("1"), page.Shown[1].Values);
    }

    [Fact]
    public async Task What_changes_in_an_inner_region_does_not_change_the_outer_one()
    {
        var inner = new TestRegion("inner");
        var outer = new TestRegion("outer", render: async call => $"<div id=\"outer\">{await call.Regions.ShowAsync(inner.Definition, default)}</div>");
        await using var server = new LiveServer([]);
        var before = Page(server);
        await before.ShowAsync(outer.Definition, default);

        inner.State++;
        var after = Page(server);
        await after.ShowAsync(outer.Definition, default);

        Assert.Equal(before.Shown[0].Hash, after.Shown[0].Hash);
        Assert.NotEqual(before.Shown[1].Hash, after.Shown[1].Hash);
    }

    [Fact]
    public async Task A_region_per_viewer_cannot_stand_inside_a_shared_one()
    {
        var inner = new TestRegion("inner", isPerViewer: true);
        var outer = new TestRegion("outer", render: async call => $"<div id=\"outer\">{await call.Regions.ShowAsync(inner.Definition, default)}</div>");
        await using var server = new LiveServer([]);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Page(server, "ann").ShowAsync(outer.Definition, default));

        Assert.Contains("Tests.inner", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Tests.outer", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restricted_region_cannot_stand_inside_a_shared_one()
    {
        var inner = new TestRegion("inner", metadata: [new AuthorizeAttribute()]);
        var outer = new TestRegion("outer", render: async call => $"<div id=\"outer\">{await call.Regions.ShowAsync(inner.Definition, default)}</div>");
        await using var server = new LiveServer([], services => services.AddAuthorization());

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Page(server, "ann").ShowAsync(outer.Definition, default));
    }

    [Fact]
    public async Task Whoever_may_not_see_a_region_is_shown_nothing_and_watches_nothing()
    {
        var region = new TestRegion(metadata: [new AuthorizeAttribute { Roles = "admin" }]);
        await using var server = new LiveServer([], services => services.AddAuthorization());
        var nobody = Page(server);
        var ann = Page(server, "ann");
        var admin = Page(server, "bob", "admin");

        Assert.True((await nobody.ShowAsync(region.Definition, default)).IsEmpty);
        Assert.True((await ann.ShowAsync(region.Definition, default)).IsEmpty);
        Assert.False((await admin.ShowAsync(region.Definition, default)).IsEmpty);
        Assert.Empty(nobody.Shown);
        Assert.Empty(ann.Shown);
        Assert.Single(admin.Shown);
        Assert.Equal(1, region.Renders);
    }

    [Fact]
    public async Task AllowAnonymous_lifts_the_restriction()
    {
        var region = new TestRegion(metadata: [new AuthorizeAttribute(), new AllowAnonymousAttribute()]);
        await using var server = new LiveServer([]);

        Assert.False((await Page(server).ShowAsync(region.Definition, default)).IsEmpty);
    }

    [Fact]
    public async Task A_restricted_region_without_authorization_services_says_what_to_add()
    {
        var region = new TestRegion(metadata: [new AuthorizeAttribute()]);
        await using var server = new LiveServer([]);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Page(server).ShowAsync(region.Definition, default));

        Assert.Contains("AddAuthorization", failure.Message, StringComparison.Ordinal);
    }

    private static PageRegionContext Page(LiveServer server, string? user = null, params string[] roles) => new(
        server.Services,
        Viewer.Of(user is null ? new ClaimsPrincipal() : LiveServer.User(user, roles)),
        RegionSetting.Current(""),
        TestContext.Current.CancellationToken);

    private sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
