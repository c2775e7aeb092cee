using System.Buffers.Binary;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>
/// Keeps the kernel from holding much of a stream that its client does not read. The newest state is chosen when a stream gets to
/// write; what the kernel holds by then cannot be taken back, and by default that is megabytes of outdated states.
/// </summary>
internal static class SendBuffer
{
    private const int Tcp = 6;
    private const int NotSentLowWater = 25;

    public static void Limit(HttpContext http, int bytes)
    {
        if (bytes == 0 || http.Features.Get<IConnectionSocketFeature>()?.Socket is not { } socket)
        {
            return;
        }

        try
        {
            if (HttpProtocol.IsHttp11(http.Request.Protocol))
            {
                // The connection is the stream's own.
                socket.SendBufferSize = bytes;
            }
            else if (OperatingSystem.IsLinux())
            {
                // Other responses share the connection: what is on its way is not limited, only what waits to be sent.
                Span<byte> value = stackalloc byte[sizeof(int)];
                BinaryPrimitives.WriteInt32LittleEndian(value, bytes);
                socket.SetRawSocketOption(Tcp, NotSentLowWater, value);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The client has gone already, or it is a socket of another kind, such as one in the file system.
        }
    }
}
