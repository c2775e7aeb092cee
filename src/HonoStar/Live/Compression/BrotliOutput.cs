using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;

namespace HonoStar;

/// <summary>
/// The body of one stream as Brotli (RFC 7932). It begins without an encoder: comments that keep the connection alive are blocks of
/// metadata, which the format has for what no reader is to see. The first event makes the encoder; where there is no memory for one, or
/// it was given back, events are sent as blocks that are not compressed, which may follow but never precede an encoder's.
/// </summary>
internal sealed class BrotliOutput(StreamCompression policy) : IDisposable
{
    private const int Quality = 3;

    /// <summary>Twice the size of a large region: the window has to hold the state before.</summary>
    private const int Window = 17;

    private const int LongestBlock = 1 << 16;
    private const int WorthReopening = 1024 * 1024;

    private static readonly byte[] s_opening = ": open\n\n"u8.ToArray();
    private static readonly byte[] s_encodedOpening = EncodeOpening();

    private BrotliEncoder _encoder;
    private bool _isEncoding;
    private bool _isPlain;
    private long _plainBytes;

    /// <summary>Nothing, as the reader sees it: an empty block of metadata, complete in one byte.</summary>
    public static ReadOnlyMemory<byte> Heartbeat { get; } = new byte[] { 0b110 };

    /// <summary>The end of the body.</summary>
    public static ReadOnlySpan<byte> End => [0b11];

    /// <summary>The first comment of a stream, with what every body begins with.</summary>
    public static ReadOnlyMemory<byte> Opening => s_encodedOpening;

    /// <summary>Whether it holds an encoder.</summary>
    public bool IsEncoding => _isEncoding;

    /// <summary>Whether events are sent as they are, for good.</summary>
    public bool IsPlain => _isPlain;

    /// <summary>Whether so much was sent as it is that the client had better open the stream anew, because now there is memory.</summary>
    public bool IsWorthReopening => Volatile.Read(ref _plainBytes) >= WorthReopening && policy.HasRoom;

    /// <summary>Writes part of an event.</summary>
    public void Write(PipeWriter output, ReadOnlySpan<byte> bytes)
    {
        if (!_isEncoding && !_isPlain)
        {
            Begin();
        }

        if (_isPlain)
        {
            WritePlain(output, bytes);
            return;
        }

        while (!bytes.IsEmpty)
        {
            _encoder.Compress(bytes, output.GetSpan(), out var consumed, out var written, isFinalBlock: false);
            output.Advance(written);
            bytes = bytes[consumed..];
        }
    }

    /// <summary>Writes part of an event, and what is complete of it so that the reader sees it at once.</summary>
    public ValueTask<FlushResult> WriteAsync(PipeWriter output, ReadOnlySpan<byte> bytes, CancellationToken cancellation)
    {
        Write(output, bytes);
        Flush(output);
        return output.FlushAsync(cancellation);
    }

    /// <summary>Writes whatever the encoder holds back.</summary>
    public void Flush(PipeWriter output)
    {
        if (!_isEncoding)
        {
            return;
        }

        OperationStatus status;
        do
        {
            status = _encoder.Flush(output.GetSpan(), out var written);
            output.Advance(written);
        }
        while (status == OperationStatus.DestinationTooSmall);
    }

    /// <summary>Gives the encoder's memory back; what follows is not compressed.</summary>
    public void Release()
    {
        _isPlain = true;
        if (_isEncoding)
        {
            _isEncoding = false;
            _encoder.Dispose();
            policy.Return();
        }
    }

    public void Dispose() => Release();

    private static byte[] EncodeOpening()
    {
        using var encoder = new BrotliEncoder(Quality, Window);
        var bytes = new byte[256];
        encoder.Compress(s_opening, bytes, out _, out var written, isFinalBlock: false);
        encoder.Flush(bytes.AsSpan(written), out var flushed);
        return bytes[..(written + flushed)];
    }

    /// <summary>Makes an encoder that has the opening behind it, as the reader has.</summary>
    private void Begin()
    {
        if (!policy.TryTake())
        {
            _isPlain = true;
            return;
        }

        _isEncoding = true;
        _encoder = new BrotliEncoder(Quality, Window);
        Span<byte> known = stackalloc byte[256];
        _encoder.Compress(s_opening, known, out _, out var written, isFinalBlock: false);
        _encoder.Flush(known[written..], out _);
    }

    private void WritePlain(PipeWriter output, ReadOnlySpan<byte> bytes)
    {
        Volatile.Write(ref _plainBytes, _plainBytes + bytes.Length);
        while (!bytes.IsEmpty)
        {
            var block = bytes[..Math.Min(bytes.Length, LongestBlock)];

            // Not the last block; four digits of length; the length less one; not compressed; the rest up to the byte's end.
            var header = ((uint)(block.Length - 1) << 3) | (1u << 19);
            output.Write([(byte)header, (byte)(header >> 8), (byte)(header >> 16)]);
            output.Write(block);
            bytes = bytes[block.Length..];
        }
    }
}
