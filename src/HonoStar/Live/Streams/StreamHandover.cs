using System.Threading.Tasks.Sources;

namespace HonoStar;

/// <summary>
/// Hands the turn of a stream to the method that runs it, when what is to be done has to be waited for, or was the last. Nothing is
/// allocated by waiting.
/// </summary>
internal sealed class StreamHandover : IValueTaskSource
{
    // Elsewhere: who hands over has other streams to write.
    private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = true };

    /// <summary>Gets ready for the next time. Only with the turn.</summary>
    public void Prepare() => _core.Reset();

    /// <summary>Completes when the turn has been handed over.</summary>
    public ValueTask WaitAsync() => new(this, _core.Version);

    /// <summary>Hands the turn over.</summary>
    public void Complete() => _core.SetResult(true);

    void IValueTaskSource.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
