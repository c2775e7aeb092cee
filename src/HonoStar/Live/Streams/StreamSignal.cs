using System.Numerics;
using System.Threading.Tasks.Sources;

namespace HonoStar;

/// <summary>
/// Wakes one waiting stream: anyone may set, one alone waits and takes. What is set twice before it is taken is there once. Nothing
/// is allocated by waiting.
/// </summary>
internal sealed class StreamSignal : IValueTaskSource
{
    private const int BitsPerWord = 64;

    private readonly Lock _gate = new();
    private ManualResetValueTaskSourceCore<bool> _wake = new() { RunContinuationsAsynchronously = true };
    private ulong _firstSlots;
    private ulong[]? _moreSlots;
    private StreamWish _wishes;
    private bool _isWaiting;

    public void Set(int slot)
    {
        bool wasWaiting;
        lock (_gate)
        {
            SlotsAt(slot / BitsPerWord) |= 1UL << (slot % BitsPerWord);
            wasWaiting = _isWaiting;
            _isWaiting = false;
        }

        if (wasWaiting)
        {
            _wake.SetResult(true);
        }
    }

    public void Set(StreamWish wish)
    {
        bool wasWaiting;
        lock (_gate)
        {
            _wishes |= wish;
            wasWaiting = _isWaiting;
            _isWaiting = false;
        }

        if (wasWaiting)
        {
            _wake.SetResult(true);
        }
    }

    /// <summary>Completes when anything is set.</summary>
    public ValueTask WaitAsync()
    {
        lock (_gate)
        {
            if (_wishes != StreamWish.None || HasSlots())
            {
                return ValueTask.CompletedTask;
            }

            _wake.Reset();
            _isWaiting = true;
            return new ValueTask(this, _wake.Version);
        }
    }

    public StreamWish TakeWishes()
    {
        lock (_gate)
        {
            var wishes = _wishes;
            _wishes = StreamWish.None;
            return wishes;
        }
    }

    /// <summary>Takes the first slot that is set. Stops taking once the stream is to end.</summary>
    public bool TryTakeSlot(out int slot)
    {
        lock (_gate)
        {
            if ((_wishes & StreamWish.Stop) == 0)
            {
                for (var word = 0; word <= (_moreSlots?.Length ?? 0); word++)
                {
                    ref var slots = ref SlotsAt(word);
                    if (slots != 0)
                    {
                        slot = (word * BitsPerWord) + BitOperations.TrailingZeroCount(slots);
                        slots &= slots - 1;
                        return true;
                    }
                }
            }

            slot = -1;
            return false;
        }
    }

    void IValueTaskSource.GetResult(short token) => _wake.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _wake.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _wake.OnCompleted(continuation, state, token, flags);

    private bool HasSlots() => _firstSlots != 0 || (_moreSlots is not null && _moreSlots.AsSpan().ContainsAnyExcept(0UL));

    private ref ulong SlotsAt(int word)
    {
        if (word == 0)
        {
            return ref _firstSlots;
        }

        if (_moreSlots is null || _moreSlots.Length < word)
        {
            Array.Resize(ref _moreSlots, word);
        }

        return ref _moreSlots[word - 1];
    }
}
