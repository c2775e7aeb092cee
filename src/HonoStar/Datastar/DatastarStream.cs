using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace HonoStar.Datastar;

/// <summary>
/// The response to one request as a stream of Datastar's events, for endpoints that are no pages. Each event is flushed before its
/// task completes. May be written to concurrently; events do not mix.
/// </summary>
/// <example>
/// <code>
/// app.MapPost("/import", async (HttpContext http) =>
/// {
///     await using var stream = DatastarStream.Open(http);
///     await stream.PatchSignalsAsync("""{"progress":50}""");
/// });
/// </code>
/// </example>
[SuppressMessage("Naming", "CA1711", Justification = "It is a stream of events, as the protocol calls it.")]
public sealed class DatastarStream : IAsyncDisposable
{
    private readonly HttpContext _http;
    private readonly PipeWriter _output;
    private readonly SemaphoreSlim _turn = new(1);

    private DatastarStream(HttpContext http)
    {
        _http = http;
        _output = http.Response.BodyWriter;
    }

    /// <summary>Makes the response of a request an event stream.</summary>
    /// <exception cref="InvalidOperationException">The response has begun already.</exception>
    public static DatastarStream Open(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        EventStreamResponse.Prepare(http);
        return new DatastarStream(http);
    }

    /// <summary>Sends elements.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public ValueTask PatchElementsAsync(Html elements, PatchElementsOptions? options = null) =>
        PatchElementsAsync(elements.Utf8Memory, options);

    /// <summary>Sends elements that are markup already, in UTF-8; nothing in them is encoded.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public ValueTask PatchElementsAsync(ReadOnlyMemory<byte> elements, PatchElementsOptions? options = null) =>
        WriteAsync((elements, options), static (output, sent) => DatastarWriter.WritePatchElements(output, sent.elements.Span, sent.options));

    /// <summary>Sends a merge patch of signals (RFC 7386), as JSON in UTF-8.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public ValueTask PatchSignalsAsync(ReadOnlyMemory<byte> json, PatchSignalsOptions? options = null) =>
        WriteAsync((json, options), static (output, sent) => DatastarWriter.WritePatchSignals(output, sent.json.Span, sent.options));

    /// <summary>Sends an object as a merge patch of signals.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public ValueTask PatchSignalsAsync<T>(T signals, JsonTypeInfo<T> type, PatchSignalsOptions? options = null) =>
        PatchSignalsAsync(JsonSerializer.SerializeToUtf8Bytes(signals, type), options);

    /// <summary>Runs a script in the client.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public ValueTask ExecuteScriptAsync(string script, ExecuteScriptOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        return WriteAsync((script, options), static (output, sent) => DatastarWriter.WriteExecuteScript(output, sent.script, sent.options));
    }

    /// <summary>Waits for what is being sent. The response ends when its handler returns.</summary>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync(CancellationToken.None);
        _turn.Dispose();
    }

    /// <summary>Writes whole events, and flushes them.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    internal async ValueTask WriteAsync<T>(T what, Action<IBufferWriter<byte>, T> write)
    {
        await _turn.WaitAsync(_http.RequestAborted);
        try
        {
            write(_output, what);
            var result = await _output.FlushAsync(_http.RequestAborted);
            if (result.IsCompleted)
            {
                throw new OperationCanceledException("The client has gone.", _http.RequestAborted);
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
