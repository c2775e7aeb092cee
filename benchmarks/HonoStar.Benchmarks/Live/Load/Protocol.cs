using System.Net.Sockets;
using System.Text;

namespace HonoStar.Benchmarks.Live.Load;

/// <summary>How a client opens its stream, and what an event looks like at its end.</summary>
/// <param name="Request">The request, with the subscription in place of <c>{0}</c>.</param>
/// <param name="Opened">What ends the answer to it.</param>
/// <param name="Greeting">What is sent then, if anything.</param>
/// <param name="Greeted">What ends the answer to that.</param>
/// <param name="EventEnd">What ends an event.</param>
/// <param name="VersionMark">What stands before the version at the end of a board.</param>
internal sealed record Protocol(string Request, string Opened, byte[] Greeting, string Greeted, byte[] EventEnd, byte[] VersionMark)
{
    /// <summary>Server-sent events: the end of an event, then that of its chunk.</summary>
    public static Protocol EventStream { get; } = new(
        "GET /events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nHonoStar-Subscription: {0}\r\n\r\n",
        ": open\n\n",
        [],
        "",
        "\n\n\r\n"u8.ToArray(),
        "version\">"u8.ToArray());

    /// <summary>SignalR's JSON protocol in web socket frames.</summary>
    public static Protocol SignalR { get; } = new(
        "GET /events HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
        "\r\n\r\n",
        Masked("{\"protocol\":\"json\",\"version\":1}\u001e"),
        "{}\u001e",
        [0x1E],
        "version\\\">"u8.ToArray());

    public void Open(Socket socket, string subscription)
    {
        socket.Send(Encoding.ASCII.GetBytes(Request.Replace("{0}", subscription, StringComparison.Ordinal)));
        Await(socket, Opened);
        if (Greeting.Length > 0)
        {
            socket.Send(Greeting);
            Await(socket, Greeted);
        }
    }

    private static void Await(Socket socket, string end)
    {
        var buffer = new byte[4096];
        var text = "";
        while (!text.Contains(end, StringComparison.Ordinal))
        {
            var length = socket.Receive(buffer);
            text += Encoding.ASCII.GetString(buffer, 0, length);
            if (length == 0 || (text.StartsWith("HTTP", StringComparison.Ordinal) && text[9] is not ('1' or '2')))
            {
                throw new InvalidOperationException("A watcher was refused: " + text);
            }
        }
    }

    /// <summary>A short text as a client's frame; a mask of zeros leaves it as it is.</summary>
    private static byte[] Masked(string text) => [0x81, (byte)(0x80 | text.Length), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text)];
}
