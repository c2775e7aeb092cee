using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HonoStar.Buses.Tests.Servers;

/// <summary>A real server on a free port of this machine, which tests may kill and start again. One that is not installed fails the test.</summary>
public abstract class BusServer : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private Process? _process;

    /// <summary>The port, the same after each start.</summary>
    public int Port { get; } = FindFreePort();

    /// <summary>What clients have to give, if anything.</summary>
    public string? Password { get; init; }

    public abstract string Url { get; }

    public static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The server's address with another port, such as that of a proxy.</summary>
    public string UrlOn(int port) => Url.Replace(":" + Port, ":" + port, StringComparison.Ordinal);

    public async Task StartAsync()
    {
        var start = Command();
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var clock = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            Assert.False(_process.HasExited, $"{start.FileName} ended with {(_process.HasExited ? _process.ExitCode : 0)}.");
            Assert.True(clock.Elapsed < s_patience, $"{start.FileName} does not answer.");
            await Task.Delay(50);
        }
    }

    /// <summary>Ends the server without a word to its clients.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract ProcessStartInfo Command();

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
