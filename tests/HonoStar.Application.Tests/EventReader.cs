using System.Text;

namespace HonoStar.Application.Tests;

/// <summary>An event stream as a browser reads it.</summary>
public sealed class EventReader(HttpResponseMessage response) : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly StringBuilder _received = new();
    private Stream? _body;

    public HttpResponseMessage Response => response;

    /// <summary>Opens the stream of a page with the subscription that the page carries.</summary>
    public static async Task<EventReader> OpenAsync(Browser browser, string page)
    {
        var document = await browser.PageAsync(page);
        var subscription = document.QuerySelector("#honostar-live")!.GetAttribute("data-subscription") ?? "";
        return await OpenWithAsync(browser, subscription);
    }

    public static async Task<EventReader> OpenWithAsync(Browser browser, string subscription) =>
        new(await browser.GetAsync("/_/events", ("HonoStar-Subscription", subscription), ("Accept", "text/event-stream")));

    /// <summary>Reads until a text has come.</summary>
    public async Task<string> WaitForAsync(string text)
    {
        _body ??= await response.Content.ReadAsStreamAsync();
        using var patience = new CancellationTokenSource(s_patience);
        var buffer = new byte[4096];
        while (!_received.ToString().Contains(text, StringComparison.Ordinal))
        {
            var count = await _body.ReadAsync(buffer, patience.Token);
            Assert.True(count > 0, $"The stream ended before '{text}' came. It brought: {_received}");
            _received.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return _received.ToString();
    }

    /// <summary>Reads until the server ends the stream.</summary>
    public async Task WaitForEndAsync()
    {
        _body ??= await response.Content.ReadAsStreamAsync();
        using var patience = new CancellationTokenSource(s_patience);
        var buffer = new byte[4096];
        while (await _body.ReadAsync(buffer, patience.Token) > 0)
        {
        }
    }

    /// <summary>Checks that the stream does not end for half a second.</summary>
    public async Task StaysOpenAsync()
    {
        var end = WaitForEndAsync();
        Assert.NotSame(end, await Task.WhenAny(end, Task.Delay(500, TestContext.Current.CancellationToken)));
    }

    public ValueTask DisposeAsync()
    {
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
