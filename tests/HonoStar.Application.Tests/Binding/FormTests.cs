using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Application.Tests.Binding;

public sealed class FormTests
{
    [Fact]
    public async Task A_form_without_script_is_answered_with_a_redirect_and_its_toast_is_shown_on_the_next_page()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        var token = (await browser.PageAsync("/commands/form")).QuerySelector("form > input[name=__csrf]")!.GetAttribute("value")!;

        var response = await browser.PostFormAsync("/commands/form", ("title", "A title"), ("__csrf", token));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/", response.Headers.Location?.ToString());
        Assert.Equal(1, app.Inventory.Executed);
        var next = await browser.PageAsync("/");
        Assert.Equal("Saved A title", next.QuerySelector("#honostar-toasts .toast")?.TextContent);
        Assert.Null((await browser.PageAsync("/")).QuerySelector(".toast"));
    }

    [Fact]
    public async Task A_form_without_script_that_is_refused_is_shown_again_with_its_errors_and_what_was_typed()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();

        var response = await browser.PostFormAsync("/commands/form", ("title", "a title of more than twenty characters"));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/came-from", response.Headers.Location?.ToString());
        Assert.Equal(0, app.Inventory.Executed);
        var page = await browser.PageAsync("/commands/form");
        Assert.Equal("a title of more than twenty characters", page.QuerySelector("input[name=title]")?.GetAttribute("value"));
        Assert.NotEmpty(page.QuerySelector("#title-error")!.TextContent);
    }

    [Fact]
    public async Task What_is_too_long_for_a_cookie_is_not_lost()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        var noise = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6000));

        var response = await browser.PostFormAsync("/commands/form", ("title", noise));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await Browser.ParseAsync(response);
        Assert.Equal(noise, page.QuerySelector("input[name=title]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_handler_may_refuse_a_field_itself()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();

        await browser.PostFormAsync("/commands/form/in-place", ("title", "A title"));

        var page = await browser.PageAsync("/commands/form");
        Assert.Equal("Taken: A title", page.QuerySelector("#title-error")?.TextContent);
    }

    [Fact]
    public async Task An_action_that_is_refused_gets_its_errors_as_signals()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/commands/form");

        var response = await browser.ActFormAsync("/commands/form", ("title", ""));

        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("""data: signals {"errors":{"title":"A title, please."}}""", body, StringComparison.Ordinal);
        Assert.Equal(0, app.Inventory.Executed);
    }

    [Fact]
    public async Task A_field_that_does_not_parse_is_refused_by_name()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/commands/form");

        var response = await browser.ActFormAsync("/commands/form", ("title", "x"), ("weight", "heavy"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("'weight'", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_bound_by_its_name()
    {
        await using var app = await TestApplication.StartAsync();
        using var content = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "image", "a.png" } };

        var response = await app.Open().SendAsync(HttpMethod.Post, "/commands/upload", content, ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal("a.png 3", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        await using var app = await TestApplication.StartAsync(services: services => services.Configure<HonoStarOptions>(o => o.MaxRequestBodySize = 1000));
        var browser = app.Open();

        var response = await browser.PostFormAsync("/commands/form", ("title", new string('x', 2000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(0, app.Inventory.Executed);
    }
}
