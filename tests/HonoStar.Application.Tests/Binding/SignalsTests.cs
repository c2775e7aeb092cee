using System.Net;

namespace HonoStar.Application.Tests.Binding;

public sealed class SignalsTests
{
    [Fact]
    public async Task Signals_reach_the_handler_and_its_reply_reaches_the_tab()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/items/7");

        var response = await browser.ActAsync(HttpMethod.Put, "/items/7", """{"name":"New","other":{"a":[1,2]}}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"errors":"","name":"New"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("New", app.Inventory.NameOf(7));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"name":{}}""")]
    [InlineData("""{"name":"x"} {"name":"y"}""")]
    public async Task Malformed_signals_are_refused(string signals)
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/items/7");

        var response = await browser.ActAsync(HttpMethod.Put, "/items/7", signals);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Seven <b>", app.Inventory.NameOf(7));
    }

    [Fact]
    public async Task Invalid_signals_come_back_as_errors_and_the_handler_is_not_called()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/items/7");

        var response = await browser.ActAsync(HttpMethod.Put, "/items/7", """{"name":"much too long a name"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("datastar-patch-signals", body, StringComparison.Ordinal);
        Assert.Contains("\"name\":", body, StringComparison.Ordinal);
        Assert.Equal("Seven <b>", app.Inventory.NameOf(7));
    }

    [Fact]
    public async Task DELETE_is_answered_with_every_effect_in_one_stream()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/items/7");

        var response = await browser.ActAsync(HttpMethod.Delete, "/items/7");

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("data: mode remove", body, StringComparison.Ordinal);
        Assert.Contains("data: selector #honostar-toasts", body, StringComparison.Ordinal);
        Assert.Equal("item 7", app.Inventory.NameOf(7));
    }
}
