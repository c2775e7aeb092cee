using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;

namespace HonoStar.Tests.Live;

public sealed class StreamCompressionTests
{
    [Fact]
    public async Task What_was_written_is_read_at_once_by_whoever_decodes()
    {
        using var body = new Body(Policy());
        Assert.Equal(": open\n\n", await body.ReadAsync());

        await body.BeatAsync();
        await body.WriteAsync(Frame(1));
        Assert.Equal(Frame(1), await body.ReadAsync());
        await body.BeatAsync();
        await body.WriteAsync(Frame(2));

        Assert.Equal(Frame(2), await body.ReadAsync());
    }

    [Fact]
    public async Task The_next_state_of_a_large_region_takes_a_fraction_of_its_size()
    {
        using var body = new Body(Policy());
        await body.WriteAsync(Frame(1));
        var before = body.Sent;

        await body.WriteAsync(Frame(2));

        var size = body.Sent - before;
        Assert.True(size * 50 < Frame(2).Length, $"{size} bytes for {Frame(2).Length}");
    }

    [Fact]
    public async Task Without_memory_for_an_encoder_events_are_sent_as_they_are()
    {
        using var body = new Body(Policy(memory: StreamCompression.MemoryOfEncoder - 1));
        await body.WriteAsync(Frame(1));
        await body.BeatAsync();
        await body.WriteAsync(new string('y', 200_000));

        Assert.Equal(": open\n\n" + Frame(1) + new string('y', 200_000), await body.ReadAsync());
        Assert.True(body.Sent > 200_000);
    }

    [Fact]
    public async Task An_encoder_that_is_given_back_makes_room_for_another_and_its_stream_goes_on()
    {
        var policy = Policy(memory: StreamCompression.MemoryOfEncoder);
        using var one = new Body(policy);
        using var two = new Body(policy);
        using var three = new Body(policy);
        await one.WriteAsync(Frame(1));
        await two.WriteAsync(Frame(1));
        Assert.Equal((true, false), (one.Output.IsEncoding, two.Output.IsEncoding));

        one.Output.Release();
        await one.WriteAsync(Frame(2));
        await three.WriteAsync(Frame(1));

        Assert.Equal(": open\n\n" + Frame(1) + Frame(2), await one.ReadAsync());
        Assert.True(three.Output.IsEncoding);
    }

    [Fact]
    public async Task A_stream_that_only_waits_takes_no_memory_and_one_that_has_ended_gives_it_back()
    {
        var policy = Policy();
        var body = new Body(policy);
        await body.BeatAsync();
        Assert.Equal(0, policy.Used);

        await body.WriteAsync(Frame(1));
        Assert.Equal(StreamCompression.MemoryOfEncoder, policy.Used);
        body.Dispose();

        Assert.Equal(0, policy.Used);
    }

    [Theory]
    [InlineData("br", StreamCompressionMode.Adaptive, true)]
    [InlineData("gzip, br;q=0.5", StreamCompressionMode.Adaptive, true)]
    [InlineData("br;q=0", StreamCompressionMode.Adaptive, false)]
    [InlineData("gzip", StreamCompressionMode.Always, false)]
    [InlineData("br", StreamCompressionMode.Never, false)]
    public async Task A_client_that_takes_Brotli_gets_it_over_a_real_connection(string accepted, StreamCompressionMode mode, bool isCompressed)
    {
        await using var server = await KestrelServer.StartAsync(configure: options => options.Compression = mode);
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add(EventStreamEndpoint.HeaderName, await server.SubscribeAsync());
        client.DefaultRequestHeaders.Add("Accept-Encoding", accepted);

        using var response = await client.GetAsync("/_/events", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(isCompressed ? ["br"] : [], response.Content.Headers.ContentEncoding);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(isCompressed ? new BrotliStream(body, CompressionMode.Decompress) : body);
        Assert.Equal(": open", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await Eventually.TrueAsync(() => server.Region.Renders == 2);
        for (var state = 1; state <= 3; state++)
        {
            await server.ChangeAsync(state);
            Assert.Equal("", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
            Assert.Equal("event: datastar-patch-elements", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
            Assert.Equal("data: elements " + TestRegion.Of("counter", state), await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        }
    }

    private static StreamCompression Policy(long memory = 64 * 1024 * 1024) => new(Options.Create(new LiveOptions { CompressionMemory = memory }));

    private static string Frame(int state)
    {
        var frame = new StringBuilder("event: datastar-patch-elements\n");
        for (var row = 0; row < 200; row++)
        {
            frame.Append("data: elements <article id=\"row-").Append(row).Append("\">").Append(row * 7919).Append(' ').Append(row == state ? "changed" : "same").Append("</article>\n");
        }

        return frame.Append('\n').ToString();
    }

    /// <summary>A body as it is written, and as a browser reads it.</summary>
    private sealed class Body : IDisposable
    {
        private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 0));
        private BrotliDecoder _decoder;

        public Body(StreamCompression policy)
        {
            Output = new BrotliOutput(policy);
            _pipe.Writer.Write(BrotliOutput.Opening.Span);
            Sent = BrotliOutput.Opening.Length;
        }

        public BrotliOutput Output { get; }

        public long Sent { get; private set; }

        public async Task WriteAsync(string text)
        {
            var before = _pipe.Writer.UnflushedBytes;
            Output.Write(_pipe.Writer, Encoding.ASCII.GetBytes(text));
            Output.Flush(_pipe.Writer);
            Sent += _pipe.Writer.UnflushedBytes - before;
            await _pipe.Writer.FlushAsync();
        }

        public async Task BeatAsync() => await _pipe.Writer.WriteAsync(BrotliOutput.Heartbeat);

        /// <summary>Everything that can be decoded now.</summary>
        public async Task<string> ReadAsync()
        {
            await _pipe.Writer.FlushAsync();
            var read = await _pipe.Reader.ReadAsync();
            var bytes = read.Buffer.ToArray();
            _pipe.Reader.AdvanceTo(read.Buffer.End);
            var text = new StringBuilder();
            var decoded = new byte[1 << 16];
            int written;
            ReadOnlySpan<byte> rest = bytes;
            do
            {
                var status = _decoder.Decompress(rest, decoded, out var consumed, out written);
                Assert.NotEqual(OperationStatus.InvalidData, status);
                rest = rest[consumed..];
                text.Append(Encoding.ASCII.GetString(decoded, 0, written));
            }
            while (written > 0 || !rest.IsEmpty);
            return text.ToString();
        }

        public void Dispose()
        {
            Output.Dispose();
            _decoder.Dispose();
        }
    }
}
