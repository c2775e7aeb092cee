using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using Microsoft.Extensions.Options;

namespace HonoStar.Benchmarks.Compression;

/// <summary>Many streams in one encoding, each with the same states.</summary>
/// <param name="Length">The bytes of an event.</param>
/// <param name="Encoded">The bytes of an event as it is sent.</param>
/// <param name="Memory">The bytes that a stream holds.</param>
/// <param name="Microseconds">The time that an event takes.</param>
internal sealed record EncodingRun(int Length, double Encoded, double Memory, double Microseconds)
{
    private const int Streams = 100;
    private const int States = 20;

    private static readonly byte[] s_sent = new byte[1 << 20];

    public double Ratio => Length / Encoded;

    public static EncodingRun Of(string encoding, int rows)
    {
        var states = Enumerable.Range(0, States).Select(state => State(state, rows)).ToArray();
        Func<byte[], int>[] streams = [Open(encoding)];

        // Code that runs for the first time takes memory, too.
        streams[0](states[0]);
        streams = new Func<byte[], int>[Streams];
        var before = Resident();
        var began = Stopwatch.GetTimestamp();
        var sent = 0L;
        for (var i = 0; i < Streams; i++)
        {
            streams[i] = Open(encoding);
            foreach (var state in states)
            {
                sent += streams[i](state);
            }
        }

        var time = Stopwatch.GetElapsedTime(began);
        var memory = Resident() - before;
        GC.KeepAlive(streams);
        const double events = Streams * States;
        return new EncodingRun(states[0].Length, sent / events, (double)memory / Streams, time.TotalMicroseconds / events);
    }

    public static EncodingRun Parse(string line)
    {
        var parts = line.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new EncodingRun((int)parts[0], parts[1], parts[2], parts[3]);
    }

    public void Print() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Length} {Encoded} {Memory} {Microseconds}"));

    private static Func<byte[], int> Open(string encoding)
    {
        var parts = encoding.Split('-');
        return parts[0] switch
        {
            "honostar" => Honostar(),
            "brotli" => Brotli(int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture)),
            _ => Gzip(parts[1] == "fastest" ? CompressionLevel.Fastest : CompressionLevel.Optimal),
        };
    }

    private static Func<byte[], int> Honostar()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var output = new BrotliOutput(new StreamCompression(Options.Create(new LiveOptions())));
        return state =>
        {
            output.Write(pipe.Writer, state);
            output.Flush(pipe.Writer);
            var length = (int)pipe.Writer.UnflushedBytes;
            _ = pipe.Writer.FlushAsync().AsTask();
            _ = pipe.Reader.TryRead(out var read);
            pipe.Reader.AdvanceTo(read.Buffer.End);
            return length;
        };
    }

    private static Func<byte[], int> Brotli(int quality, int window)
    {
        var encoder = new BrotliEncoder(quality, window);
        return state =>
        {
            var rest = state.AsSpan();
            var length = 0;
            while (!rest.IsEmpty)
            {
                encoder.Compress(rest, s_sent.AsSpan(length), out var consumed, out var written, isFinalBlock: false);
                rest = rest[consumed..];
                length += written;
            }

            encoder.Flush(s_sent.AsSpan(length), out var flushed);
            return length + flushed;
        };
    }

    private static Func<byte[], int> Gzip(CompressionLevel level)
    {
        var sent = new MemoryStream(s_sent);
        var gzip = new GZipStream(sent, level);
        return state =>
        {
            sent.Position = 0;
            gzip.Write(state);
            gzip.Flush();
            return (int)sent.Position;
        };
    }

    /// <summary>A list of issues in which each state changes one row.</summary>
    private static byte[] State(int state, int rows)
    {
        var random = new Random(7);
        var text = new StringBuilder("event: datastar-patch-elements\ndata: elements <section id=\"issues\">\n");
        for (var row = 0; row < rows; row++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 6).Select(_ => random.Next(100_000, 1_000_000)));
            text.Append(CultureInfo.InvariantCulture, $"data: elements   <article id=\"issue-{row}\" class=\"issue-row issue-open\"><a href=\"/issues/{1000 + row}\" class=\"issue-link\"><h3>{words}</h3></a>");
            text.Append(CultureInfo.InvariantCulture, $"<p class=\"muted\">opened by {random.Next()} on {(row % 28) + 1} May 2026</p><span class=\"badge\">{(row == state ? 1000 + state : row)}</span>");
            text.Append(CultureInfo.InvariantCulture, $"<button data-on:click=\"@post(&#39;/issues/{1000 + row}/close&#39;)\">Close</button></article>\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("data: elements </section>\n\n").ToString());
    }

    private static long Resident()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
