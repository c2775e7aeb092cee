using System.Buffers.Text;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HonoStar.Benchmarks.Fanout;

/// <summary>
/// A thousand watchers of one server, on bare sockets. All are read by the one thread of the socket engine into one buffer, and nothing
/// is looked at but the last bytes, so that reading costs as little as it can.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as its process.")]
internal sealed class Crowd
{
    private static readonly byte[] s_buffer = GC.AllocateArray<byte>(256 * 1024, pinned: true);

    private readonly IPEndPoint _server;
    private readonly Socket _control;
    private readonly Watcher[] _watchers;
    private readonly ManualResetEventSlim _all = new();
    private byte[] _expected = [];
    private int _missing;
    private long _lastAt;
    private int _version;

    public Crowd(string name, int port, int size)
    {
        Name = name;
        _server = new IPEndPoint(IPAddress.Loopback, port);
        _control = Connect();
        _watchers = new Watcher[size];
        var subscription = Ask("GET", "/subscription");
        for (var i = 0; i < size; i++)
        {
            _watchers[i] = new Watcher(this, Connect(), subscription);
        }

        while (Count("/watchers") < size)
        {
            Thread.Sleep(10);
        }

        foreach (var watcher in _watchers)
        {
            watcher.Start();
        }
    }

    public string Name { get; }

    public List<double> Times { get; } = [];

    public int Renders => Count("/renders");

    public int BytesPerEvent => _watchers[0].BytesOfLastEvent;

    /// <summary>Publishes once, and returns the milliseconds until the last watcher has the whole event.</summary>
    public double Publish()
    {
        _expected = Encoding.ASCII.GetBytes(Board.VersionText(++_version));
        Volatile.Write(ref _missing, _watchers.Length);
        _all.Reset();
        var start = Stopwatch.GetTimestamp();
        Ask("POST", "/publish");
        if (!_all.Wait(TimeSpan.FromSeconds(20)))
        {
            throw new TimeoutException($"{Name}: {_missing} of {_watchers.Length} watchers never got version {_version}.");
        }

        return Stopwatch.GetElapsedTime(start, _lastAt).TotalMilliseconds;
    }

    private int Count(string path)
    {
        var text = Encoding.ASCII.GetBytes(Ask("GET", path));
        return Utf8Parser.TryParse(text, out int count, out _) ? count : throw new InvalidOperationException($"{Name}: {path} gave no number.");
    }

    private string Ask(string method, string path)
    {
        _control.Send(Encoding.ASCII.GetBytes($"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"));
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (true)
        {
            length += _control.Receive(buffer.AsSpan(length));
            var text = Encoding.ASCII.GetString(buffer, 0, length);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && text.Contains("Content-Length: 0", StringComparison.Ordinal))
            {
                return "";
            }

            if (head >= 0 && text.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal))
            {
                // One chunk: its length in hexadecimal digits, then itself.
                return text[(text.IndexOf("\r\n", head + 4, StringComparison.Ordinal) + 2)..^7];
            }
        }
    }

    private Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(_server);
        return socket;
    }

    private void OneMore()
    {
        if (Interlocked.Decrement(ref _missing) == 0)
        {
            _lastAt = Stopwatch.GetTimestamp();
            _all.Set();
        }
    }

    [SuppressMessage("Design", "CA1001", Justification = "It lives as long as its process.")]
    private sealed class Watcher
    {
        private const int TailLength = 96;

        private readonly Crowd _crowd;
        private readonly Socket _socket;
        private readonly byte[] _tail = new byte[TailLength];
        private readonly SocketAsyncEventArgs _receive = new();
        private int _bytes;

        public Watcher(Crowd crowd, Socket socket, string subscription)
        {
            _crowd = crowd;
            _socket = socket;
            socket.Send(Encoding.ASCII.GetBytes(
                $"GET /events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nHonoStar-Subscription: {subscription}\r\n\r\n"));
            var head = "";
            while (!head.Contains(": open\n\n", StringComparison.Ordinal))
            {
                var length = socket.Receive(s_buffer);
                head += Encoding.ASCII.GetString(s_buffer, 0, length);
                if (length == 0 || !head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"{crowd.Name} refused a watcher: {head}");
                }
            }

            _receive.SetBuffer(s_buffer);
            _receive.Completed += (_, _) => ReceiveOn();
        }

        public int BytesOfLastEvent { get; private set; }

        public void Start() => Receive();

        private void ReceiveOn()
        {
            Take();
            Receive();
        }

        private void Receive()
        {
            while (!_socket.ReceiveAsync(_receive))
            {
                Take();
            }
        }

        private void Take()
        {
            var received = s_buffer.AsSpan(0, _receive.BytesTransferred);
            if (received.IsEmpty)
            {
                throw new InvalidOperationException($"{_crowd.Name} ended a stream.");
            }

            _bytes += received.Length;
            if (received.Length >= TailLength)
            {
                received[^TailLength..].CopyTo(_tail);
            }
            else
            {
                _tail.AsSpan(received.Length).CopyTo(_tail);
                received.CopyTo(_tail.AsSpan(TailLength - received.Length));
            }

            // The end of the event, then of its chunk.
            if (_tail.AsSpan().EndsWith("\n\n\r\n"u8) && _tail.AsSpan().IndexOf(_crowd._expected) >= 0)
            {
                _tail.AsSpan().Clear();
                BytesOfLastEvent = _bytes;
                _bytes = 0;
                _crowd.OneMore();
            }
        }
    }
}
