using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HonoStar.Application.Tests.Assets;

public sealed class OfficialScriptTests
{
    private const string Integrity = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";

    [Fact]
    public async Task Documents_load_it_with_its_hash_and_the_nonce()
    {
        await using var app = await StartAsync(script => (script.Url, script.Integrity) = ("https://cdn.example/datastar.js", Integrity));

        using var response = await app.Open().GetAsync("/");
        var page = await Browser.ParseAsync(response);

        var script = Assert.IsAssignableFrom<IHtmlScriptElement>(page.QuerySelector("head script"));
        Assert.Equal("https://cdn.example/datastar.js", script.Source);
        Assert.Equal(("module", Integrity, "anonymous"), (script.Type, script.GetAttribute("integrity"), script.GetAttribute("crossorigin")));
        var nonce = script.GetAttribute("nonce");
        Assert.Equal(nonce, page.DocumentElement.GetAttribute("data-nonce"));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains($"script-src 'self' 'nonce-{nonce}';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("trusted-types", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_needs_eval_gets_it_only_when_the_application_says_so()
    {
        await using var app = await StartAsync(script => (script.Url, script.AllowEval) = ("/datastar.js", true));

        using var response = await app.Open().GetAsync("/");

        Assert.Contains("'unsafe-eval'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_opens_the_stream_by_an_action()
    {
        await using var app = await StartAsync(script => script.Url = "/datastar.js");
        var browser = app.Open();

        var live = (await browser.PageAsync("/live/counter")).QuerySelector("#honostar-live")!;
        var literal = live.GetAttribute("data-init")!.Split('"')[1];
        var address = JsonSerializer.Deserialize<string>($"\"{literal}\"")!;
        using var stream = await browser.GetAsync(address, ("HonoStar-Subscription", live.GetAttribute("data-subscription")!), ("Datastar-Request", "true"));

        Assert.StartsWith("/_/events?for=", address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, stream.StatusCode);
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType!.MediaType);

        // When it comes back, it does so with the same subscription: what the page then shows is not known.
        await using var reader = new EventReader(stream);
        await reader.WaitForAsync("datastar-patch-elements");
    }

    [Fact]
    public async Task A_page_that_it_cannot_heal_is_loaded_anew()
    {
        await using var app = await StartAsync(script => script.Url = "/datastar.js");

        using var stream = await app.Open().GetAsync("/_/events?for=x", ("HonoStar-Subscription", "nonsense"), ("Datastar-Request", "true"));

        Assert.Contains("window.location.reload()", await stream.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_actions_are_accepted_from_the_same_origin_without_a_token()
    {
        await using var app = await StartAsync(script => script.Url = "/datastar.js");
        var browser = app.Open();

        async Task<HttpStatusCode> ActAsync(string site)
        {
            using var body = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
            using var response = await browser.SendAsync(HttpMethod.Post, "/live/counter", body, ("Datastar-Request", "true"), ("Sec-Fetch-Site", site));
            return response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NoContent, await ActAsync("same-origin"));
        Assert.Equal(HttpStatusCode.Forbidden, await ActAsync("same-site"));
        Assert.Equal(HttpStatusCode.Forbidden, await ActAsync("cross-site"));
    }

    [Fact]
    public async Task A_script_that_runs_without_a_nonce_is_led_on_by_an_expression()
    {
        await using var app = await StartAsync(script => (script.Url, script.AllowEval) = ("/datastar.js", true));

        using var response = await app.Open().GetAsync("/account/me", ("Datastar-Request", "true"));
        var body = await response.Content.ReadAsStringAsync();

        Assert.Contains("<i hidden data-init=\"window.location.assign(", body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("datastar.js", null)]
    [InlineData("//cdn.example/datastar.js", null)]
    [InlineData("javascript:alert(1)", Integrity)]
    [InlineData("https://cdn.example/datastar.js", null)]
    [InlineData("/datastar.js", "sha384-tooshort")]
    public async Task A_script_that_could_be_another_one_than_what_is_meant_stops_the_start(string url, string? integrity)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(script => (script.Url, script.Integrity) = (url, integrity)));

        Assert.Contains("HonoStar:Assets:Datastar:", failure.Message, StringComparison.Ordinal);
    }

    private static Task<TestApplication> StartAsync(Action<DatastarScriptOptions> configure) =>
        TestApplication.StartAsync(services: services => services.Configure<HonoStarOptions>(options => configure(options.Assets.Datastar)));
}
