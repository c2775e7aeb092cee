using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using HonoStar.Datastar;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace HonoStar.Tests.Datastar;

/// <summary>
/// The cases of the protocol's own test suite, and those that it lacks, byte for byte: an endpoint reads a list of events from the
/// request's signals and sends them.
/// </summary>
public sealed class ProtocolTests : IAsyncLifetime
{
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        _app = builder.Build();
        _app.Map("/test", SendWhatIsAskedForAsync);
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        {
            "executeScriptWithAllOptions",
            """{"type":"executeScript","script":"console.log('hello')","eventId":"event1","retryDuration":2000,"attributes":{"type":"text/javascript","blocking":"false"},"autoRemove":false}""",
            """
            event: datastar-patch-elements
            id: event1
            retry: 2000
            data: selector body
            data: mode append
            data: elements <script type="text/javascript" blocking="false">console.log('hello')</script>


            """
        },
        {
            "executeScriptWithDefaults",
            """{"type":"executeScript","script":"console.log('hello')","autoRemove":true,"retryDuration":1000}""",
            """
            event: datastar-patch-elements
            data: selector body
            data: mode append
            data: elements <script data-effect="el.remove()">console.log('hello')</script>


            """
        },
        {
            "executeScriptWithMultilineScript",
            """{"type":"executeScript","script":"if (true) {\n  console.log('hello');\n}"}""",
            """
            event: datastar-patch-elements
            data: selector body
            data: mode append
            data: elements <script data-effect="el.remove()">if (true) {
            data: elements   console.log('hello');
            data: elements }</script>


            """
        },
        {
            "executeScriptWithoutDefaults",
            """{"type":"executeScript","script":"console.log('hello')"}""",
            """
            event: datastar-patch-elements
            data: selector body
            data: mode append
            data: elements <script data-effect="el.remove()">console.log('hello')</script>


            """
        },
        {
            "patchElementsWithAllOptions",
            """{"type":"patchElements","elements":"<div>Merge</div>","eventId":"event1","retryDuration":2000,"selector":"div","mode":"append","useViewTransition":true}""",
            """
            event: datastar-patch-elements
            id: event1
            retry: 2000
            data: selector div
            data: mode append
            data: useViewTransition true
            data: elements <div>Merge</div>


            """
        },
        {
            "patchElementsWithDefaults",
            """{"type":"patchElements","elements":"<div>Merge</div>","mode":"outer","useViewTransition":false,"retryDuration":1000}""",
            """
            event: datastar-patch-elements
            data: elements <div>Merge</div>


            """
        },
        {
            "patchElementsWithMultilineElements",
            """{"type":"patchElements","elements":"<div>\n  <span>Merge</span>\n</div>"}""",
            """
            event: datastar-patch-elements
            data: elements <div>
            data: elements   <span>Merge</span>
            data: elements </div>


            """
        },
        {
            "patchElementsWithoutDefaults",
            """{"type":"patchElements","elements":"<div>Merge</div>"}""",
            """
            event: datastar-patch-elements
            data: elements <div>Merge</div>


            """
        },
        {
            "patchSignalsWithAllOptions",
            """{"type":"patchSignals","signals":{"one":1,"two":2},"eventId":"event1","retryDuration":2000,"onlyIfMissing":true}""",
            """
            event: datastar-patch-signals
            id: event1
            retry: 2000
            data: onlyIfMissing true
            data: signals {"one":1,"two":2}


            """
        },
        {
            "patchSignalsWithDefaults",
            """{"type":"patchSignals","signals":{"one":1,"two":2},"onlyIfMissing":false,"retryDuration":1000}""",
            """
            event: datastar-patch-signals
            data: signals {"one":1,"two":2}


            """
        },
        {
            "patchSignalsWithMultilineJson",
            """{"type":"patchSignals","signals":{"one":"first signal","two":"second\nsignal"}}""",
            """
            event: datastar-patch-signals
            data: signals {"one":"first signal","two":"second\nsignal"}


            """
        },
        {
            "patchSignalsWithMultilineSignals",
            """{"type":"patchSignals","signals-raw":"{\n\"one\": \"first\",\n\"two\": \"second\"\n}"}""",
            """
            event: datastar-patch-signals
            data: signals {
            data: signals "one": "first",
            data: signals "two": "second"
            data: signals }


            """
        },
        {
            "patchSignalsWithoutDefaults",
            """{"type":"patchSignals","signals":{"one":1,"two":2}}""",
            """
            event: datastar-patch-signals
            data: signals {"one":1,"two":2}


            """
        },
        {
            "removeElementsWithAllOptions",
            """{"type":"patchElements","selector":"#target","mode":"remove","eventId":"event1","retryDuration":2000,"useViewTransition":true}""",
            """
            event: datastar-patch-elements
            id: event1
            retry: 2000
            data: selector #target
            data: mode remove
            data: useViewTransition true


            """
        },
        {
            "removeElementsWithDefaults",
            """{"type":"patchElements","selector":"#target","mode":"remove","useViewTransition":false,"retryDuration":1000}""",
            """
            event: datastar-patch-elements
            data: selector #target
            data: mode remove


            """
        },
        {
            "removeElementsWithoutDefaults",
            """{"type":"patchElements","selector":"#target","mode":"remove"}""",
            """
            event: datastar-patch-elements
            data: selector #target
            data: mode remove


            """
        },
        {
            "removeSignalsWithAllOptions",
            """{"type":"patchSignals","signals":{"one":null,"two":{"three":null}},"eventId":"event1","retryDuration":2000}""",
            """
            event: datastar-patch-signals
            id: event1
            retry: 2000
            data: signals {"one":null,"two":{"three":null}}


            """
        },
        {
            "removeSignalsWithDefaults",
            """{"type":"patchSignals","signals":{"one":null},"retryDuration":1000}""",
            """
            event: datastar-patch-signals
            data: signals {"one":null}


            """
        },
        {
            "sendTwoEvents",
            """{"type":"patchElements","elements":"<div>Merge</div>"},{"type":"patchSignals","signals":{"one":1}}""",
            """
            event: datastar-patch-elements
            data: elements <div>Merge</div>

            event: datastar-patch-signals
            data: signals {"one":1}


            """
        },
        {
            "a namespace",
            """{"type":"patchElements","elements":"<circle/>","namespace":"svg"}""",
            """
            event: datastar-patch-elements
            data: namespace svg
            data: elements <circle/>


            """
        },
        {
            "siblings of another namespace stand on lines of their own",
            """{"type":"patchElements","elements":"<mi id=\"a>\">x</mi><mrow><mi/><mi/></mrow><!-- <b> --><mn>1</mn> <mn>2</mn>","namespace":"mathml","selector":"#m","mode":"append"}""",
            """
            event: datastar-patch-elements
            data: selector #m
            data: mode append
            data: namespace mathml
            data: elements <mi id="a>">x</mi>
            data: elements <mrow><mi/><mi/></mrow>
            data: elements <!-- <b> --><mn>1</mn> <mn>2</mn>


            """
        },
        {
            "a view transition of one element",
            """{"type":"patchElements","elements":"<p></p>","useViewTransition":true,"viewTransitionSelector":"#main"}""",
            """
            event: datastar-patch-elements
            data: useViewTransition true
            data: viewTransitionSelector #main
            data: elements <p></p>


            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_event_is_sent_byte_for_byte(string name, string events, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, await AskAsync("GET", $$"""{"events":[{{events}}]}"""));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("QUERY")]
    public async Task Signals_are_read_from_where_the_method_has_them(string method) => Assert.Equal(
        "event: datastar-patch-elements\ndata: elements <div>Merge</div>\n\n",
        await AskAsync(method, """{"events":[{"type":"patchElements","elements":"<div>Merge</div>"}]}"""));

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("POST")]
    [InlineData("QUERY")]
    public async Task Signals_that_are_no_JSON_are_an_error(string method)
    {
        using var response = await SendAsync(method, """{"events":[}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_response_is_an_event_stream()
    {
        using var response = await SendAsync("GET", """{"events":[]}""");

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.ToString());
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string> AskAsync(string method, string signals)
    {
        using var response = await SendAsync(method, signals);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string signals)
    {
        var isInQuery = method is "GET" or "DELETE";
        using var request = new HttpRequestMessage(new HttpMethod(method), isInQuery ? "/test?datastar=" + Uri.EscapeDataString(signals) : "/test")
        {
            Content = isInQuery ? null : new StringContent(signals, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Add("Datastar-Request", "true");
        using var client = _app.GetTestClient();
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task SendWhatIsAskedForAsync(HttpContext http)
    {
        JsonDocument signals;
        try
        {
            signals = JsonDocument.Parse(await SignalsReader.ReadAsync(http));
        }
        catch (BadHttpRequestException exception)
        {
            http.Response.StatusCode = exception.StatusCode;
            return;
        }

        using (signals)
        {
            await using var stream = await DatastarStream.OpenAsync(http);
            foreach (var wanted in signals.RootElement.GetProperty("events").EnumerateArray())
            {
                await SendAsync(stream, wanted);
            }
        }
    }

    private static ValueTask SendAsync(DatastarStream stream, JsonElement wanted)
    {
        var id = Text(wanted, "eventId");
        TimeSpan? retry = wanted.TryGetProperty("retryDuration", out var time) ? TimeSpan.FromMilliseconds(time.GetInt32()) : null;
        switch (Text(wanted, "type"))
        {
            case "patchElements":
                return stream.PatchElementsAsync(Encoding.UTF8.GetBytes(Text(wanted, "elements") ?? ""), new PatchElementsOptions
                {
                    Selector = Text(wanted, "selector"),
                    Mode = Enum.Parse<PatchMode>(Text(wanted, "mode") ?? "outer", ignoreCase: true),
                    Namespace = Enum.Parse<PatchNamespace>(Text(wanted, "namespace") ?? "html", ignoreCase: true),
                    UseViewTransition = Flag(wanted, "useViewTransition") ?? false,
                    ViewTransitionSelector = Text(wanted, "viewTransitionSelector"),
                    EventId = id,
                    Retry = retry,
                });
            case "patchSignals":
                var json = Text(wanted, "signals-raw") ?? wanted.GetProperty("signals").GetRawText();
                return stream.PatchSignalsAsync(
                    Encoding.UTF8.GetBytes(json),
                    new PatchSignalsOptions { OnlyIfMissing = Flag(wanted, "onlyIfMissing") ?? false, EventId = id, Retry = retry });
            case "executeScript":
                return stream.ExecuteScriptAsync(Text(wanted, "script")!, new ExecuteScriptOptions
                {
                    AutoRemove = Flag(wanted, "autoRemove") ?? true,
                    Attributes = wanted.TryGetProperty("attributes", out var attributes)
                        ? [.. attributes.EnumerateObject().Select(one => KeyValuePair.Create(one.Name, one.Value.GetString()!))]
                        : [],
                    EventId = id,
                    Retry = retry,
                });
            default:
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No event {wanted}"));
        }
    }

    private static string? Text(JsonElement wanted, string name) => wanted.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool? Flag(JsonElement wanted, string name) => wanted.TryGetProperty(name, out var value) ? value.GetBoolean() : null;
}
