using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HonoStar.Datastar;

/// <summary>
/// The response to one request as a stream of Datastar's events, for endpoints that are no pages. Each event is flushed before its
/// task completes. May be written to concurrently: events do not mix, and keep the order in which they were asked for.
/// </summary>
/// <example>
/// <code>
/// app.MapPost("/import", async (HttpContext http) =>
/// {
///     await using var stream = await DatastarStream.OpenAsync(http, heartbeat: TimeSpan.FromSeconds(15));
///     await stream.PatchSignalsAsync("""{"progress":50}"""u8.ToArray());
/// });
/// </code>
/// </example>
[SuppressMessage("Naming", "CA1711", Justification = "It is a stream of events, as the protocol calls it.")]
public sealed class DatastarStream : IAsyncDisposable
{
    private static readonly ReadOnlyMemory<byte> s_heartbeat = ": \n\n"u8.ToArray();

    private readonly PipeWriter _output;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource? _ending;
    private ITimer? _clock;
    private int _writes;
    private int _writesAtLastTick;

    private DatastarStream(HttpContext http)
    {
        _output = http.Response.BodyWriter;
        Cancellation = http.RequestAborted;
        if (http.RequestServices?.GetService<IHostApplicationLifetime>() is { } lifetime)
        {
            _ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
            Cancellation = _ending.Token;
        }
    }

    /// <summary>Cancelled when the client has gone, or the application stops: nothing more can be sent then.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Makes the response of a request an event stream; its headers leave with the first event.</summary>
    /// <param name="http">The request.</param>
    /// <exception cref="InvalidOperationException">The response has begun already.</exception>
    public static DatastarStream Open(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        EventStreamResponse.Prepare(http);
        return new DatastarStream(http);
    }

    /// <summary>Makes the response of a request an event stream, and sends its headers at once.</summary>
    /// <param name="http">The request.</param>
    /// <param name="heartbeat">
    /// After how much silence a comment is sent, so that nothing between server and browser takes the connection for dead;
    /// <see langword="null"/>: none is sent.
    /// </param>
    /// <exception cref="InvalidOperationException">The response has begun already.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="heartbeat"/> is not positive.</exception>
    /// <exception cref="OperationCanceledException">The client has gone, or the application stops.</exception>
    public static async ValueTask<DatastarStream> OpenAsync(HttpContext http, TimeSpan? heartbeat = null)
    {
        if (heartbeat is { } checkedInterval)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(checkedInterval, TimeSpan.Zero, nameof(heartbeat));
        }

        var stream = Open(http);
        await http.Response.StartAsync(stream.Cancellation);
        await stream.FlushAsync();
        if (heartbeat is { } interval)
        {
            var time = http.RequestServices?.GetService<TimeProvider>() ?? TimeProvider.System;
            stream._clock = time.CreateTimer(static state => _ = ((DatastarStream)state!).BeatAsync(), stream, interval, interval);
        }

        return stream;
    }

    /// <summary>Sends elements.</summary>
    /// <exception cref="OperationCanceledException">The client has gone, or the application stops.</exception>
    public ValueTask PatchElementsAsync(Html elements, PatchElementsOptions? options = null) =>
        PatchElementsAsync(elements.Utf8Memory, options);

    /// <summary>Sends elements that are markup already, in UTF-8; nothing in them is encoded.</summary>
    /// <exception cref="OperationCanceledException">The client has gone, or the application stops.</exception>
    public ValueTask PatchElementsAsync(ReadOnlyMemory<byte> elements, PatchElementsOptions? options = null) =>
        SendAsync((elements, options), static (output, sent) => DatastarWriter.WritePatchElements(output, sent.elements.Span, sent.options));

    /// <summary>Removes the elements that match a CSS selector.</summary>
    /// <exception cref="OperationCanceledException">The client has gone, or the application stops.</exception>
    public ValueTask RemoveElementsAsync(string selector)
    {
        ArgumentException.ThrowIfNullOrEmpty(selector);
        return PatchElementsAsync(default(ReadOnlyMemory<byte>), new PatchElementsOptions { Selector = selector, Mode = PatchMode.Remove });
    }

    /// <summary>Sends a merge patch of signals (RFC 7386), as JSON in UTF-8.</summary>
    /// <exception cref="OperationCanceledException">The client has gone, or the application stops.</exception>
    public ValueTask PatchSignalsAsync(ReadOnlyMemory<byte> json, PatchSignalsOptions? options = null) =>
        SendAsync((json, options), static (output, sent) => DatastarWriter.WritePatchSignals(output, sent.json.Span, sent.options));

    /// <summary>Sends an object as a merge patch of signals.</summary>
    /// <exception cref="OperationCanceledException">The client has gone, or the application stops.</exception>
    public ValueTask PatchSignalsAsync<T>(T signals, JsonTypeInfo<T> type, PatchSignalsOptions? options = null) =>
        PatchSignalsAsync(JsonSerializer.SerializeToUtf8Bytes(signals, type), options);

    /// <summary>Runs a script in the client.</summary>
    /// <exception cref="OperationCanceledException">The client has gone, or the application stops.</exception>
    public ValueTask ExecuteScriptAsync(string script, ExecuteScriptOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        return SendAsync((script, options), static (output, sent) => DatastarWriter.WriteExecuteScript(output, sent.script, sent.options));
    }

    /// <summary>Sends a comment, which every client ignores.</summary>
    /// <exception cref="OperationCanceledException">The client has gone, or the application stops.</exception>
    public ValueTask HeartbeatAsync() => SendAsync(s_heartbeat, static (output, comment) => output.Write(comment.Span));

    /// <summary>Waits for what is being sent. The response ends when its handler returns.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_clock is not null)
        {
            await _clock.DisposeAsync();
        }

        await _turn.WaitAsync(CancellationToken.None);
        _turn.Dispose();
        _ending?.Dispose();
    }

    /// <summary>Sends whole events.</summary>
    /// <exception cref="OperationCanceledException">The client has gone, or the application stops.</exception>
    internal async ValueTask SendAsync<T>(T what, Action<IBufferWriter<byte>, T> write)
    {
        await _turn.WaitAsync(Cancellation);
        try
        {
            write(_output, what);
            _writes++;
            await FlushAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Called by the clock: what was sent since its last turn is as good as a comment.</summary>
    private async Task BeatAsync()
    {
        var writes = Volatile.Read(ref _writes);
        if (writes != _writesAtLastTick)
        {
            _writesAtLastTick = writes;
            return;
        }

        try
        {
            await HeartbeatAsync();
            _writesAtLastTick = Volatile.Read(ref _writes);
        }
        catch (Exception)
        {
            // The stream has ended; whoever writes next is told.
        }
    }

    private async ValueTask FlushAsync()
    {
        var result = await _output.FlushAsync(Cancellation);
        if (result.IsCompleted)
        {
            throw new OperationCanceledException("The client has gone.", Cancellation);
        }
    }
}
