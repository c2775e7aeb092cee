using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HonoStar.Tests.Live;

/// <summary>Clients over real connections that take no bytes for a while, or never again.</summary>
public sealed partial class StalledClientTests
{
    private const int States = 200;

    private static readonly string s_filling = new('x', 32 * 1024);

    [Fact]
    public async Task A_client_that_stalls_gets_few_outdated_states_and_then_the_newest()
    {
        var limited = await ReceivedAfterStallAsync(sendBuffer: 64 * 1024);
        var unlimited = await ReceivedAfterStallAsync(sendBuffer: 0);

        TestContext.Current.TestOutputHelper?.WriteLine($"{limited} of {States} states with 64 KiB, {unlimited} with the system's buffer");
        Assert.True(limited <= 30, $"{limited} states were piled up");
        Assert.True(unlimited > limited, $"The system's own buffer holds no more ({unlimited}): this test proves nothing");
    }

    [Fact]
    public async Task A_client_that_takes_no_bytes_is_dropped_and_leaves_nothing_behind()
    {
        await using var server = await StartAsync(options => options.WriteTimeout = TimeSpan.FromSeconds(1));
        using var client = await StalledAsync(server);

        await PublishUntilDroppedAsync(server);

        await Eventually.TrueAsync(() => server.Hub.InstanceCount == 0 && server.Hub.TopicCount == 0);
    }

    [Fact]
    public async Task Over_HTTP_2_a_stream_of_which_nothing_is_taken_is_dropped_and_its_connection_goes_on()
    {
        await using var server = await StartAsync(
            options => options.WriteTimeout = TimeSpan.FromSeconds(1), listen => listen.Protocols = HttpProtocols.Http2);
        var connections = 0;
        using var client = new HttpClient(new SocketsHttpHandler
        {
            InitialHttp2StreamWindowSize = 65_535,
            ConnectCallback = async (context, cancellation) =>
            {
                Interlocked.Increment(ref connections);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        {
            BaseAddress = server.Address,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        client.DefaultRequestHeaders.Add(EventStreamEndpoint.HeaderName, await server.SubscribeAsync());
        using var stalled = await client.GetAsync("/_/events", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => server.Hub.Streams.Count == 1);

        await PublishUntilDroppedAsync(server);

        using var again = await client.GetAsync("/_/events", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, 1), (again.StatusCode, connections));
    }

    [Fact]
    public async Task A_client_that_takes_a_large_event_slowly_is_not_dropped()
    {
        var filling = new string('y', 4 * 1024 * 1024);
        var region = new TestRegion(render: _ => ValueTask.FromResult<Html>($"<p id=\"counter\">{filling}</p>"));
        await using var server = await KestrelServer.StartAsync(region, configure: options => options.WriteTimeout = TimeSpan.FromSeconds(2));
        var token = await server.SubscribeAsync();
        filling = new string('z', filling.Length);
        using var client = await ConnectAsync(server, token);
        var buffer = new byte[64 * 1024];
        var began = TimeProvider.System.GetTimestamp();
        var received = 0L;
        while (received < filling.Length)
        {
            var read = await client.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            Assert.True(read > 0, $"It was dropped after {received} bytes");
            received += read;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        // Otherwise the event was no longer under way than any other may be.
        Assert.True(TimeProvider.System.GetElapsedTime(began) > TimeSpan.FromSeconds(3));
    }

    private static async Task<int> ReceivedAfterStallAsync(int sendBuffer)
    {
        await using var server = await StartAsync(options => options.SendBufferSize = sendBuffer);
        using var client = await StalledAsync(server);

        // No state is rendered that nobody takes.
        using var other = await ConnectAsync(server, await server.SubscribeAsync());
        var taking = TakeAllAsync(other);
        for (var state = 1; state <= States; state++)
        {
            await server.ChangeAsync(state);
        }

        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        var newest = string.Create(CultureInfo.InvariantCulture, $">{States}<");
        while (!text.ToString(Math.Max(0, text.Length - 2 * buffer.Length), Math.Min(text.Length, 2 * buffer.Length)).Contains(newest, StringComparison.Ordinal))
        {
            var read = await client.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            Assert.True(read > 0, "The stream ended");
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        other.Close();
        await taking;
        return Event().Count(text.ToString());
    }

    private static async Task PublishUntilDroppedAsync(KestrelServer server)
    {
        for (var state = 1; server.Hub.Streams.Count > 0; state++)
        {
            Assert.True(state < 3000, "It was never dropped");
            server.Region.State = state;
            await server.PublishAsync();
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static async Task TakeAllAsync(Socket client)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await client.ReceiveAsync(buffer) > 0)
            {
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static Task<KestrelServer> StartAsync(Action<LiveOptions> configure, Action<ListenOptions>? listen = null)
    {
        TestRegion? region = null;
        region = new TestRegion(render: _ => ValueTask.FromResult<Html>($"<p id=\"counter\" title=\"{s_filling}\">{region!.State}</p>"));
        return KestrelServer.StartAsync(region, listen, configure);
    }

    /// <summary>A client whose stream is open, and who reads nothing of it.</summary>
    private static async Task<Socket> StalledAsync(KestrelServer server)
    {
        var client = await ConnectAsync(server, await server.SubscribeAsync());
        await Eventually.TrueAsync(() => server.Region.Renders == 2);
        return client;
    }

    private static async Task<Socket> ConnectAsync(KestrelServer server, string token)
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 32 * 1024 };
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        await client.SendAsync(Encoding.ASCII.GetBytes($"GET /_/events HTTP/1.1\r\nHost: {server.Address.Authority}\r\n{EventStreamEndpoint.HeaderName}: {token}\r\n\r\n"));
        return client;
    }

    [GeneratedRegex("event: datastar-patch-elements")]
    private static partial Regex Event();
}
