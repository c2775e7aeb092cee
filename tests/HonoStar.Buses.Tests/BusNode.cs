using System.Collections.Concurrent;
using System.Globalization;
using HonoStar.Bus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace HonoStar.Buses.Tests;

/// <summary>The bus of one node, with its log.</summary>
public sealed class BusNode : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly ServiceProvider _services;
    private int _gaps;

    public BusNode(Action<IHonoStarBuilder> add, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerProvider>(Log);
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddMetrics();
        add(services.AddHonoStar());
        _services = services.BuildServiceProvider();
        Bus = _services.GetRequiredService<IBus>();
        Bus.Lost += () => Interlocked.Increment(ref _gaps);
        ((TransportBus)Bus).Start();
    }

    public IBus Bus { get; }

    public IServiceProvider Services => _services;

    public LogLines Log { get; } = new();

    /// <summary>How often the bus said that messages may have been missed.</summary>
    public int Gaps => Volatile.Read(ref _gaps);

    public IReadOnlyCollection<string> Topics => ((TransportBus)Bus).Topics;

    public async Task<BusNode> ConnectedAsync()
    {
        await UntilAsync(() => Bus.IsConnected);
        return this;
    }

    /// <summary>Waits until something is so, however slow the machine is.</summary>
    public async Task UntilAsync(Func<bool> isSo)
    {
        var start = Environment.TickCount64;
        while (!isSo())
        {
            Assert.True(Environment.TickCount64 - start < s_patience.TotalMilliseconds, "It did not come about. " + string.Join('\n', Log.Lines));
            await Task.Delay(20);
        }
    }

    public async Task<HealthReportEntry> HealthAsync() =>
        (await Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["HonoStar bus"];

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public int Count(int eventId) => Lines.Count(line => line.StartsWith(eventId.ToString(CultureInfo.InvariantCulture) + " ", StringComparison.Ordinal));

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{eventId.Id} {formatter(state, exception)} {exception}"));

        public void Dispose()
        {
        }
    }
}
