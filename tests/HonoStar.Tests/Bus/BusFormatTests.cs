using System.Buffers;
using CsCheck;
using HonoStar.Bus;

namespace HonoStar.Tests.Bus;

public sealed class BusFormatTests
{
    [Fact]
    public void What_is_written_is_read() => Gen.Select(Gen.ULong, Gen.String.AlphaNumeric.Null(), Gen.Byte.Array).Sample((node, trace, payload) =>
    {
        var bytes = new ReadOnlySequence<byte>(BusFormat.Write(node, trace, payload));
        return BusFormat.TryRead(bytes, out var readNode, out var readTrace, out var readPayload) &&
            readNode == node && readTrace == (trace is { Length: > 0 and < 256 } ? trace : null) && readPayload.AsSpan().SequenceEqual(payload);
    });

    [Fact]
    public void Anything_else_is_refused_and_nothing_throws() => Gen.Byte.Array[0, 40].Sample(bytes =>
    {
        if (bytes.Length > 0 && bytes[0] == 1)
        {
            bytes[0] = 2;
        }

        return !BusFormat.TryRead(new ReadOnlySequence<byte>(bytes), out _, out _, out _);
    });

    [Fact]
    public void A_trace_longer_than_the_message_is_refused()
    {
        var bytes = BusFormat.Write(1, "00-trace", []);

        Assert.False(BusFormat.TryRead(new ReadOnlySequence<byte>(bytes, 0, bytes.Length - 1), out _, out _, out _));
    }

    [Fact]
    public void A_payload_beyond_the_limit_is_refused_whoever_sent_it()
    {
        var bytes = BusFormat.Write(1, null, new byte[BusMessage.MaxPayloadLength + 1]);

        Assert.False(BusFormat.TryRead(new ReadOnlySequence<byte>(bytes), out _, out _, out _));
    }
}
