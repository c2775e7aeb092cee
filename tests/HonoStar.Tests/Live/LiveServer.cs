using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Security.Claims;
using HonoStar.Bus;
using HonoStar.Runtime;
using HonoStar.Tests.Datastar;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HonoStar.Tests.Live;

/// <summary>The live part of one node, with regions made by hand, and streams that are read in process.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<LiveTab> _tabs = [];

    public LiveServer(IEnumerable<RegionDefinition> regions, Action<IServiceCollection>? configure = null)
    {
        Catalog = new Regions([.. regions]);
        var services = new ServiceCollection();
        services.AddSingleton<IRegionCatalog>(Catalog);
        services.AddSingleton<IHostApplicationLifetime>(Lifetime);
        services.AddSingleton<ILoggerProvider>(Log);
        services.Configure<LoggerFilterOptions>(options => options.MinLevel = LogLevel.Debug);
        configure?.Invoke(services);
        services.AddHonoStarLive();
        _services = services.BuildServiceProvider(validateScopes: true);
        Hub = _services.GetRequiredService<LiveHub>();
    }

    public Regions Catalog { get; }

    public LiveHub Hub { get; }

    public Stopping Lifetime { get; } = new();

    public LogLines Log { get; } = new();

    public IServiceProvider Services => _services;

    public SubscriptionSigner Signer => _services.GetRequiredService<SubscriptionSigner>();

    public static ClaimsPrincipal User(string id, params string[] roles) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, id), .. roles.Select(role => new Claim(ClaimTypes.Role, role))], "test"));

    public ValueTask PublishAsync(string topic) => Services.GetRequiredService<ITopicPublisher>().PublishAsync(new Topic(topic));

    /// <summary>Waits until a region has been rendered so often, and nothing is under way: what is to be done later has its timer.</summary>
    public Task RenderedAsync(TestRegion region, int renders) =>
        Eventually.TrueAsync(() => region.Renders == renders && Hub.Queue.IsIdle);

    /// <summary>Shows regions as a page does, and returns what was shown, with the subscription that keeps it live.</summary>
    public async Task<(string Html, string Token)> ShowAsync(
        ClaimsPrincipal? user,
        params (RegionDefinition Region, RegionValues Values)[] regions)
    {
        using var memory = RenderScope.Enter();
        await using var scope = Services.CreateAsyncScope();
        var page = new PageRegionContext(
            scope.ServiceProvider,
            Viewer.Of(user ?? new ClaimsPrincipal()),
            RegionSetting.Current(""),
            TestContext.Current.CancellationToken);
        var html = "";
        foreach (var (region, values) in regions)
        {
            html += (await page.ShowAsync(region, values)).ToString();
        }

        return (html, Signer.Issue(page, Catalog.Build, "page"));
    }

    /// <summary>Opens the event stream of a tab that shows regions.</summary>
    public async Task<LiveTab> WatchAsync(ClaimsPrincipal? user, params (RegionDefinition Region, RegionValues Values)[] regions) =>
        Open((await ShowAsync(user, regions)).Token, user);

    public Task<LiveTab> WatchAsync(RegionDefinition region, params string?[] values) => WatchAsync(null, (region, new RegionValues(values)));

    public LiveTab Open(string token, ClaimsPrincipal? user = null, bool isSlow = false, DateTimeOffset? sessionEnds = null)
    {
        var tab = new LiveTab(this, token, user ?? new ClaimsPrincipal(), isSlow, sessionEnds);
        _tabs.Add(tab);
        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var tab in _tabs.ToArray())
        {
            await tab.DisposeAsync();
        }

        await _services.DisposeAsync();
    }

    /// <summary>A tab that is closed need not be closed at the end.</summary>
    public void Forget(LiveTab tab) => _tabs.Remove(tab);

    public sealed record Topic(string Name) : ITopic
    {
        public static string Template => "";
    }

    public sealed class Regions(List<RegionDefinition> regions) : IRegionCatalog
    {
        public event Action? Changed;

        public Guid Build { get; set; } = Guid.NewGuid();

        public List<RegionDefinition> All { get; } = regions;

        public RegionDefinition? Find(ulong id) => All.Find(region => region.Id == id);

        public void Reload() => Changed?.Invoke();
    }

    public sealed class Stopping : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }

    public sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{logLevel} {eventId.Id} {formatter(state, exception)}"));

        public void Dispose()
        {
        }
    }
}

/// <summary>One tab's event stream, from the browser's side.</summary>
internal sealed class LiveTab : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Pipe _body;
    private readonly CancellationTokenSource _gone = new();
    private readonly DefaultHttpContext _http;
    private readonly LiveServer _server;

    public LiveTab(LiveServer server, string token, ClaimsPrincipal user, bool isSlow, DateTimeOffset? sessionEnds = null)
    {
        _server = server;

        // A slow tab's connection holds next to nothing.
        _body = new Pipe(new PipeOptions(pauseWriterThreshold: isSlow ? 256 : 1 << 20, resumeWriterThreshold: isSlow ? 128 : 1 << 19, useSynchronizationContext: false));
        _http = new DefaultHttpContext { RequestServices = server.Services, User = user };
        _http.Features.Set<IHttpResponseBodyFeature>(new Body(_body.Writer));
        _http.Features.Set<IHttpRequestLifetimeFeature>(new Life(this));
        if (sessionEnds is not null)
        {
            _http.Features.Set<IAuthenticateResultFeature>(new Session(user, sessionEnds));
        }

        _http.Request.Method = "GET";
        _http.Request.Headers[EventStreamEndpoint.HeaderName] = token;
        Served = Task.Run(ServeAsync);

        async Task ServeAsync()
        {
            await server.Services.GetRequiredService<EventStreamEndpoint>().HandleAsync(_http);
            await _body.Writer.CompleteAsync();
        }
    }

    /// <summary>Completes when the server has ended the stream.</summary>
    public Task Served { get; }

    public HttpResponse Response => _http.Response;

    /// <summary>What happens just before the server's abort of the request.</summary>
    public Action? Aborting { get; set; }

    public bool WasAborted => _gone.IsCancellationRequested;

    /// <summary>The next event, or null when the stream has ended.</summary>
    public async Task<ServerSentEvent?> NextAsync()
    {
        while (await NextBlockAsync() is { } block)
        {
            if (EventStreamParser.Parse(block) is [var parsed])
            {
                return parsed;
            }
        }

        return null;
    }

    /// <summary>The elements of the next event.</summary>
    public async Task<string?> NextElementsAsync() => (await NextAsync())?.Value("elements");

    /// <summary>Whether nothing comes for a while.</summary>
    public async Task AssertQuietAsync()
    {
        var next = NextElementsAsync();
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.False(next.IsCompleted, "Something was sent: " + (next.IsCompleted ? await next : ""));
        _gone.CancelAfter(0);
        await Served.WaitAsync(s_patience);
    }

    /// <summary>The next event or comment, with the blank line that ends it; null when the stream has ended.</summary>
    public async Task<byte[]?> NextBlockAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            var read = await _body.Reader.ReadAsync(patience.Token);
            var bytes = System.Buffers.BuffersExtensions.ToArray(read.Buffer);
            var end = bytes.AsSpan().IndexOf("\n\n"u8);
            if (end >= 0)
            {
                _body.Reader.AdvanceTo(read.Buffer.GetPosition(end + 2));
                return bytes[..(end + 2)];
            }

            _body.Reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                return null;
            }
        }
    }

    /// <summary>Everything up to the end, as text.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var reader = new StreamReader(_body.Reader.AsStream());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The next event or comment that is there already.</summary>
    public bool TryNextBlock(out byte[] block)
    {
        block = [];
        if (!_body.Reader.TryRead(out var read))
        {
            return false;
        }

        var bytes = System.Buffers.BuffersExtensions.ToArray(read.Buffer);
        var end = bytes.AsSpan().IndexOf("\n\n"u8);
        if (end < 0)
        {
            _body.Reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            return false;
        }

        block = bytes[..(end + 2)];
        _body.Reader.AdvanceTo(read.Buffer.GetPosition(end + 2));
        return true;
    }

    /// <summary>The tab's connection breaks.</summary>
    public void Leave() => _gone.Cancel();

    /// <summary>The tab is closed.</summary>
    public async Task CloseAsync()
    {
        await _gone.CancelAsync();
        await _body.Reader.CompleteAsync();
        await Served.WaitAsync(s_patience);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _server.Forget(this);
        _gone.Dispose();
    }

    private sealed class Body(PipeWriter writer) : IHttpResponseBodyFeature
    {
        public Stream Stream => writer.AsStream();

        public PipeWriter Writer => writer;

        public Task CompleteAsync() => Task.CompletedTask;

        public void DisableBuffering()
        {
        }

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class Session(ClaimsPrincipal user, DateTimeOffset? ends) : IAuthenticateResultFeature
    {
        public AuthenticateResult? AuthenticateResult { get; set; } =
            AuthenticateResult.Success(new AuthenticationTicket(user, new AuthenticationProperties { ExpiresUtc = ends }, "test"));
    }

    private sealed class Life(LiveTab tab) : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; } = tab._gone.Token;

        public void Abort()
        {
            tab.Aborting?.Invoke();
            tab._gone.Cancel();
        }
    }
}
