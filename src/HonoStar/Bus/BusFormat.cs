using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace HonoStar.Bus;

/// <summary>
/// How a message stands on the wire: a version, the node that sent it, the trace with its length, the payload. The topic is not
/// repeated: the subject names it.
/// </summary>
internal static class BusFormat
{
    private const byte Version = 1;
    private const int HeaderLength = 10;

    public static byte[] Write(ulong node, string? traceParent, ReadOnlySpan<byte> payload)
    {
        // A trace that is no trace is not worth a message.
        var trace = traceParent is { Length: <= byte.MaxValue } && Ascii.IsValid(traceParent) ? traceParent : "";
        var bytes = new byte[HeaderLength + trace.Length + payload.Length];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(1), node);
        bytes[9] = (byte)trace.Length;
        Encoding.ASCII.GetBytes(trace, bytes.AsSpan(HeaderLength));
        payload.CopyTo(bytes.AsSpan(HeaderLength + trace.Length));
        return bytes;
    }

    /// <summary>Reads what another node wrote; <see langword="false"/> for anything else, which anybody may send to the server.</summary>
    public static bool TryRead(ReadOnlySequence<byte> bytes, out ulong node, out string? traceParent, out byte[] payload)
    {
        (node, traceParent, payload) = (0, null, []);
        Span<byte> header = stackalloc byte[HeaderLength];
        if (bytes.Length < HeaderLength)
        {
            return false;
        }

        bytes.Slice(0, HeaderLength).CopyTo(header);
        var rest = bytes.Slice(HeaderLength);
        var traceLength = header[9];
        if (header[0] != Version || rest.Length < traceLength || rest.Length - traceLength > BusMessage.MaxPayloadLength)
        {
            return false;
        }

        node = BinaryPrimitives.ReadUInt64LittleEndian(header[1..]);
        traceParent = traceLength == 0 ? null : Encoding.ASCII.GetString(rest.Slice(0, traceLength));
        payload = rest.Length == traceLength ? [] : rest.Slice(traceLength).ToArray();
        return true;
    }
}
