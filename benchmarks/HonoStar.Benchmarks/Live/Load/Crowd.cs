using System.Buffers.Text;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HonoStar.Benchmarks.Live.Load;

/// <summary>
/// The watchers of one server, on bare sockets. All are read by the one thread of the socket engine into one buffer, and next to nothing
/// is looked at, so that reading costs as little as it can.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as its process.")]
internal sealed class Crowd
{
    private const int Addresses = 8;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly int _port;
    private readonly Socket _control;
    private readonly List<Watcher> _watchers = [];
    private readonly List<Socket> _stalled = [];
    private readonly ManualResetEventSlim _all = new();
    private int _missing;
    private long _lastAt;
    private int _version;

    public Crowd(Protocol protocol, int port)
    {
        Protocol = protocol;
        _port = port;
        _control = Connect(0);
    }

    public Protocol Protocol { get; }

    /// <summary>The version that is waited for.</summary>
    public byte[] Expected { get; private set; } = "never"u8.ToArray();

    /// <summary>Whether each version is looked for; costs more.</summary>
    public bool CountsVersions { get; private set; }

    /// <summary>The versions that anyone received; the one thread's that reads.</summary>
    public HashSet<int> Received { get; } = [];

    /// <summary>Opens streams and waits until the server has them all. Returns the milliseconds it took.</summary>
    public double Connect(int count, string query, int instances)
    {
        var start = Stopwatch.GetTimestamp();
        var subscriptions = Enumerable.Range(0, instances).Select(instance => Ask("GET", $"/subscription?{query}&instance={instance}")).ToArray();
        var first = _watchers.Count;
        for (var i = 0; i < count; i++)
        {
            var socket = Connect(i);
            Protocol.Open(socket, subscriptions[i % instances]);
            _watchers.Add(new Watcher(this, socket));
        }

        while (Count("/watchers") < _watchers.Count + _stalled.Count)
        {
            Thread.Sleep(1);
        }

        _watchers.Skip(first).ToList().ForEach(watcher => watcher.Start());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Opens streams that nobody reads.</summary>
    public void Stall(int count)
    {
        var subscription = Ask("GET", "/subscription");
        for (var i = 0; i < count; i++)
        {
            var socket = Connect(i, receiveBuffer: 16 * 1024);
            Protocol.Open(socket, subscription);
            _stalled.Add(socket);
        }

        while (Count("/watchers") < _watchers.Count + _stalled.Count)
        {
            Thread.Sleep(1);
        }
    }

    /// <summary>Publishes once, and returns the milliseconds until the last watcher has the whole event, and its bytes.</summary>
    public (double Milliseconds, int Bytes) Publish(string query)
    {
        var start = Stopwatch.GetTimestamp();
        Expect(++_version);
        Ask("POST", "/publish?" + query);
        AwaitAll();
        return (Stopwatch.GetElapsedTime(start, _lastAt).TotalMilliseconds, _watchers[0].BytesOfLastEvent);
    }

    /// <summary>
    /// Publishes evenly over one second, and waits until all have the newest version. Returns how many versions arrived anywhere, and how
    /// many at the fastest.
    /// </summary>
    public (int Anywhere, int Fastest) Burst(int events)
    {
        CountsVersions = true;
        Received.Clear();
        var before = _watchers.ConvertAll(watcher => watcher.Versions);
        var start = Stopwatch.GetTimestamp();
        for (var i = 1; i <= events; i++)
        {
            _version++;
            if (i == events)
            {
                Expect(_version);
            }

            Ask("POST", "/publish");
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < i / (double)events)
            {
                Thread.Sleep(0);
            }
        }

        AwaitAll();
        return (Received.Count, _watchers.Select((watcher, i) => watcher.Versions - before[i]).Max());
    }

    /// <summary>Breaks all connections at once.</summary>
    public void Kill()
    {
        _watchers.ForEach(watcher => watcher.Kill());
        _watchers.Clear();
    }

    public void OneMore()
    {
        if (Interlocked.Decrement(ref _missing) == 0)
        {
            _lastAt = Stopwatch.GetTimestamp();
            _all.Set();
        }
    }

    private void Expect(int version)
    {
        _all.Reset();
        Volatile.Write(ref _missing, _watchers.Count);
        Expected = Encoding.ASCII.GetBytes(Board.VersionText(version));
    }

    private void AwaitAll()
    {
        if (!_all.Wait(s_patience))
        {
            throw new TimeoutException($"{_missing} of {_watchers.Count} watchers never got version {_version}.");
        }
    }

    private int Count(string path)
    {
        var text = Encoding.ASCII.GetBytes(Ask("GET", path));
        return Utf8Parser.TryParse(text, out int count, out _) ? count : throw new InvalidOperationException($"{path} gave no number.");
    }

    private string Ask(string method, string path)
    {
        _control.Send(Encoding.ASCII.GetBytes($"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"));
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (true)
        {
            var received = _control.Receive(buffer.AsSpan(length));
            length += received > 0 ? received : throw new InvalidOperationException($"{path} was not answered.");
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

    /// <summary>Over several loopback addresses, because one has no more than 28,000 ports to connect from.</summary>
    private Socket Connect(int number, int? receiveBuffer = null)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer is { } size)
        {
            socket.ReceiveBufferSize = size;
        }

        socket.Connect(new IPEndPoint(new IPAddress([127, 0, 0, (byte)(1 + (number % Addresses))]), _port));
        return socket;
    }
}
