using System.Buffers.Binary;
using System.Security.Claims;
using HonoStar.Bus;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HonoStar;

/// <summary>Ends streams on this node, and tells the others to.</summary>
internal sealed class ViewerSessions : IViewerSessions, IDisposable
{
    private const int KeyLength = 16;

    /// <summary>The answer that brings the browser its new cookie has to arrive before its other tabs connect with the old one.</summary>
    private static readonly TimeSpan s_headStart = TimeSpan.FromMilliseconds(200);

    private static readonly object s_itemKey = new();

    private readonly LiveHub _hub;
    private readonly IBus _bus;
    private readonly NodeTopic _topic;

    public ViewerSessions(LiveHub hub, IBus bus, TimeProvider time, ILogger<ViewerSessions> logger)
    {
        _hub = hub;
        _bus = bus;
        _topic = new NodeTopic("honostar:sessions", bus, time, logger, Receive);
        bus.Lost += hub.Streams.RevalidateAll;
    }

    /// <summary>This node has streams: it has to know who signs in and out on others.</summary>
    public void Listen() => _ = _topic.SubscribeAsync();

    public ValueTask EndStreamsAsync(ClaimsPrincipal user, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return EndAsync(Viewer.Of(user).Key, cancellation);
    }

    public ValueTask EndStreamsAsync(string userId, string issuer = ClaimsIdentity.DefaultIssuer, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ArgumentNullException.ThrowIfNull(issuer);
        return EndAsync(Viewer.KeyOf(userId, issuer), cancellation);
    }

    /// <summary>Somebody signs in or out by this request: ends the streams of their browser and of who they were, once it is answered.</summary>
    public void EndAfter(HttpContext http)
    {
        if (!http.Items.TryAdd(s_itemKey, null))
        {
            return;
        }

        var viewer = Viewer.Of(http.User).Key;
        var browser = BrowserKey.Of(http.Request);
        http.Response.OnCompleted(async () =>
        {
            await Task.Delay(s_headStart, _hub.Time);
            await EndAsync(viewer, CancellationToken.None);
            await EndAsync(browser, CancellationToken.None);
        });
    }

    public void Dispose()
    {
        _bus.Lost -= _hub.Streams.RevalidateAll;
        _topic.Dispose();
    }

    private async ValueTask EndAsync(UInt128 key, CancellationToken cancellation)
    {
        // Zero stands for everybody who has not signed in, and for a browser that says nothing of itself.
        if (key == UInt128.Zero)
        {
            return;
        }

        _hub.Streams.EndOf(key);
        var payload = new byte[KeyLength];
        BinaryPrimitives.WriteUInt128LittleEndian(payload, key);
        await _topic.PublishAsync(payload, cancellation);
    }

    private void Receive(ReadOnlyMemory<byte> payload)
    {
        if (payload.Length == KeyLength)
        {
            _hub.Streams.EndOf(BinaryPrimitives.ReadUInt128LittleEndian(payload.Span));
        }
    }
}
