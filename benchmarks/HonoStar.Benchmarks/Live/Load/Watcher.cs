using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;

namespace HonoStar.Benchmarks.Live.Load;

/// <summary>One client. It looks at the end of what it reads, and no more than it must.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as its process.")]
internal sealed class Watcher
{
    private const int TailLength = 96;

    private static readonly byte[] s_buffer = GC.AllocateArray<byte>(256 * 1024, pinned: true);

    private readonly Crowd _crowd;
    private readonly Socket _socket;
    private readonly byte[] _tail = new byte[TailLength * 2];
    private readonly SocketAsyncEventArgs _receive = new();
    private int _tailLength;
    private int _bytes;

    public Watcher(Crowd crowd, Socket socket)
    {
        _crowd = crowd;
        _socket = socket;
        _receive.SetBuffer(s_buffer);
        _receive.Completed += (_, _) => ReceiveOn();
    }

    public int BytesOfLastEvent { get; private set; }

    /// <summary>The version that came last.</summary>
    public int Version { get; private set; }

    /// <summary>How many versions came.</summary>
    public int Versions { get; private set; }

    public void Start() => Receive();

    /// <summary>Breaks the connection, without a farewell.</summary>
    public void Kill()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Close();
    }

    private void ReceiveOn()
    {
        if (Take())
        {
            Receive();
        }
    }

    private void Receive()
    {
        try
        {
            while (!_socket.ReceiveAsync(_receive))
            {
                if (!Take())
                {
                    return;
                }
            }
        }
        catch (ObjectDisposedException)
        {
            // Killed.
        }
    }

    private bool Take()
    {
        if (_receive.SocketError != SocketError.Success || _receive.BytesTransferred == 0)
        {
            return false;
        }

        var received = s_buffer.AsSpan(0, _receive.BytesTransferred);
        _bytes += received.Length;
        if (_crowd.CountsVersions)
        {
            CountVersions(received);
        }

        Keep(received);
        var tail = _tail.AsSpan(0, _tailLength);
        if (tail.EndsWith(_crowd.Protocol.EventEnd) && tail.IndexOf(_crowd.Expected) >= 0)
        {
            _tailLength = 0;
            BytesOfLastEvent = _bytes;
            _bytes = 0;
            _crowd.OneMore();
        }

        return true;
    }

    private void Keep(ReadOnlySpan<byte> received)
    {
        if (received.Length >= TailLength)
        {
            received[^TailLength..].CopyTo(_tail);
            _tailLength = TailLength;
            return;
        }

        var kept = Math.Min(_tailLength, TailLength - received.Length);
        _tail.AsSpan(_tailLength - kept, kept).CopyTo(_tail);
        received.CopyTo(_tail.AsSpan(kept));
        _tailLength = kept + received.Length;
    }

    /// <summary>Finds each version, also one that was received in two parts.</summary>
    private void CountVersions(ReadOnlySpan<byte> received)
    {
        const int digits = 7;
        var mark = _crowd.Protocol.VersionMark;
        Span<byte> seam = stackalloc byte[TailLength * 2];
        _tail.AsSpan(0, _tailLength).CopyTo(seam);
        var head = received[..Math.Min(TailLength, received.Length)];
        head.CopyTo(seam[_tailLength..]);
        Count(seam[..(_tailLength + head.Length)]);
        Count(received);

        void Count(ReadOnlySpan<byte> text)
        {
            for (var at = text.IndexOf(mark); at >= 0 && at + mark.Length + digits <= text.Length; at = text.IndexOf(mark))
            {
                text = text[(at + mark.Length)..];
                if (Utf8Parser.TryParse(text[..digits], out int version, out _) && version > Version)
                {
                    Version = version;
                    Versions++;
                    _crowd.Received.Add(version);
                }
            }
        }
    }
}
