using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace HonoStar.Buses.Tests.Servers;

/// <summary>A network between a node and a server, which tests may break: connections stay, but nothing comes through, or they are cut.</summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> _sockets = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _target;
    private TaskCompletionSource _flows = Done();

    public TcpProxy(int target)
    {
        _target = target;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>From now on nothing comes through, and nobody is told: packets vanish.</summary>
    public void Blackhole() => _flows = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends every connection; new ones are made as before.</summary>
    public void Cut()
    {
        foreach (var socket in _sockets.Keys)
        {
            Close(socket);
        }
    }

    /// <summary>The network is whole again. What vanished stays away: its connections are cut.</summary>
    public void Heal()
    {
        Cut();
        _flows.TrySetResult();
    }

    public ValueTask DisposeAsync()
    {
        _stopping.Cancel();
        _listener.Dispose();
        Cut();
        _flows.TrySetResult();
        _stopping.Dispose();
        return ValueTask.CompletedTask;
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync(_stopping.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        _sockets[client] = _sockets[server] = true;
        try
        {
            await _flows.Task;
            await server.ConnectAsync(IPAddress.Loopback, _target, _stopping.Token);
            await Task.WhenAny(PumpAsync(client, server), PumpAsync(server, client));
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // One side has gone, and the other goes with it.
        }

        Close(client);
        Close(server);
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        try
        {
            var buffer = new byte[16 * 1024];
            int count;
            while ((count = await from.ReceiveAsync(buffer, _stopping.Token)) > 0)
            {
                await _flows.Task;
                await to.SendAsync(buffer.AsMemory(0, count), _stopping.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // One side has gone, and the other goes with it.
        }
    }

    private void Close(Socket socket)
    {
        _sockets.TryRemove(socket, out _);
        socket.Dispose();
    }
}
