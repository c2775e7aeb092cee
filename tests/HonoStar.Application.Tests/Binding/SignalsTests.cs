using System.Net;
using System.Text.Json;

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

    [Theory]
    [InlineData("""{"name":"a \u0022b\u0022","note":null,"count":-3,"total":9007199254740993,"price":1.20,"weight":0.1,"isUrgent":true,"id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","day":"2026-01-02","at":"2026-01-02T03:04:05+01:00","weekday":"Friday","tags":["x","y"],"numbers":[1,2],"address":{"city":"Z\u00FCrich","street":null},"lines":[{"text":"l","votes":2},{"text":"m","votes":0}]}""")]
    [InlineData("""{"name":"","note":"","count":0,"total":null,"price":0,"weight":0,"isUrgent":false,"id":"00000000-0000-0000-0000-000000000000","day":"0001-01-01","at":null,"weekday":"Sunday","tags":[],"numbers":[],"address":null,"lines":[]}""")]
    public async Task What_comes_as_signals_goes_back_as_the_same_signals(string signals)
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/commands/echo");

        var response = await browser.ActAsync(HttpMethod.Post, "/commands/echo", signals);

        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var sent = JsonDocument.Parse(signals);
        using var received = JsonDocument.Parse(body.Replace("\"errors\":\"\",", "", StringComparison.Ordinal));
        Assert.True(JsonElement.DeepEquals(sent.RootElement, received.RootElement), body);
    }

    [Fact]
    public async Task The_error_of_a_nested_field_is_the_signal_of_its_path()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        var page = await browser.PageAsync("/commands/echo");
        Assert.Contains("$errors.address.city", page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var response = await browser.ActAsync(HttpMethod.Post, "/commands/echo", """{"name":"a","address":{"city":""}}""");

        Assert.Contains(
            """data: signals {"errors":{"address":{"city":"A city, please."}}}""",
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_fills_the_fields_of_nested_inputs_and_lists()
    {
        await using var app = await TestApplication.StartAsync();
        var browser = app.Open();
        await browser.GetAsync("/commands/echo");

        var response = await browser.ActFormAsync(
            "/commands/echo/form",
            ("name", "a"),
            ("count", "2"),
            ("isUrgent", "on"),
            ("weekday", "Friday"),
            ("tags", "x"),
            ("tags", "y"),
            ("numbers", "1"),
            ("address.city", "Paris"));

        var body = await response.Content.ReadAsStringAsync();
        foreach (var part in new[] { "\"count\":2", "\"isUrgent\":true", "\"weekday\":\"Friday\"", "\"tags\":[\"x\",\"y\"]", "\"numbers\":[1]", "\"city\":\"Paris\"" })
        {
            Assert.Contains(part, body, StringComparison.Ordinal);
        }
    }
}
