using System.Text;
using System.Text.Json.Serialization;
using HonoStar.Datastar;
using Microsoft.AspNetCore.Http;

namespace HonoStar.Tests.Datastar;

public sealed partial class SignalsReaderTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Signals_of_requests_without_a_body_are_in_the_query(string method)
    {
        var http = Request(method, body: """{"ignored":1}""");
        http.Request.QueryString = QueryString.Create("datastar", """{"a":"ü"}""");

        Assert.Equal("""{"a":"ü"}""", await ReadAsync(http));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("QUERY")]
    public async Task Signals_of_other_requests_are_in_the_body(string method) =>
        Assert.Equal("""{"a":1}""", await ReadAsync(Request(method, """{"a":1}""")));

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_request_without_signals_has_an_empty_object(string method) =>
        Assert.Equal("{}", await ReadAsync(Request(method, "")));

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("1")]
    [InlineData("{} x")]
    [InlineData("{'a':1}")]
    public async Task What_is_no_JSON_object_is_a_bad_request(string json)
    {
        var failure = await Assert.ThrowsAsync<BadHttpRequestException>(async () => await ReadAsync(Request("POST", json)));

        Assert.Equal(400, failure.StatusCode);
        Assert.StartsWith("The signals are not a valid JSON object: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_the_JSON_is_said_with_its_place()
    {
        var failure = await Assert.ThrowsAsync<BadHttpRequestException>(async () => await ReadAsync(Request("POST", "{\n\"a\": x}")));

        Assert.Contains("LineNumber: 1 | BytePositionInLine: 5", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_encoded_as_UTF_8_is_a_bad_request()
    {
        var http = Request("POST", "");
        http.Request.Body = new MemoryStream([.. "{\"a\":\""u8, 0xFF, .. "\"}"u8]);

        Assert.Equal(400, (await Assert.ThrowsAsync<BadHttpRequestException>(async () => await ReadAsync(http))).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused_whether_it_says_so_or_not(bool saysSo)
    {
        var http = Request("POST", "{\"a\":\"" + new string('x', 5000) + "\"}");
        http.Request.ContentLength = saysSo ? 5008 : null;

        var failure = await Assert.ThrowsAsync<BadHttpRequestException>(
            async () => await SignalsReader.ReadAsync(http, maxBytes: 4096, TestContext.Current.CancellationToken));

        Assert.Equal(413, failure.StatusCode);
    }

    [Fact]
    public async Task Signals_are_read_as_an_object()
    {
        var comment = await SignalsReader.ReadAsync(
            Request("POST", """{"Text":"hello"}"""), Types.Default.Comment, TestContext.Current.CancellationToken);

        Assert.Equal(new Comment("hello"), comment);
    }

    private static DefaultHttpContext Request(string method, string body)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return http;
    }

    private static async Task<string> ReadAsync(HttpContext http) =>
        Encoding.UTF8.GetString((await SignalsReader.ReadAsync(http, TestContext.Current.CancellationToken)).Span);

    internal sealed record Comment(string Text);

    [JsonSerializable(typeof(Comment))]
    internal sealed partial class Types : JsonSerializerContext;
}
