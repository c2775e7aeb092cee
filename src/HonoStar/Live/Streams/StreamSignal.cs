using System.Numerics;

namespace HonoStar;

/// <summary>
/// What is asked of one stream, and whose turn it is to write it: that of one alone, at any time. Anyone may set; whoever sets something
/// while the stream rests has the turn. What is set twice before it is taken is there once. A field of its stream, so that no more memory
/// has to be touched than that.
/// </summary>
internal struct StreamSignal
{
    private const int BitsPerWord = 64;

    private readonly int _capacity;
    private ulong _firstSlots;
    private ulong[]? _moreSlots;
    private int _wishes;
    private int _isResting;

    /// <summary>Makes a signal. Whoever makes it has the turn.</summary>
    /// <param name="capacity">How many slots there are at most.</param>
    public StreamSignal(int capacity) => _capacity = capacity;

    /// <summary>Sets a slot. Returns whether the caller has the turn now.</summary>
    public bool Set(int slot)
    {
        Interlocked.Or(ref SlotsAt(slot / BitsPerWord), 1UL << (slot % BitsPerWord));
        return TryTakeTurn();
    }

    /// <summary>Sets a wish. Returns whether the caller has the turn now.</summary>
    public bool Set(StreamWish wish)
    {
        Interlocked.Or(ref _wishes, (int)wish);
        return TryTakeTurn();
    }

    /// <summary>Takes all wishes. For who has the turn.</summary>
    public StreamWish TakeWishes() =>
        Volatile.Read(ref _wishes) == 0 ? StreamWish.None : (StreamWish)Interlocked.Exchange(ref _wishes, 0);

    /// <summary>Takes the first slot that is set. Stops taking once the stream is to end. For who has the turn.</summary>
    public bool TryTakeSlot(out int slot)
    {
        if ((Volatile.Read(ref _wishes) & (int)StreamWish.Stop) == 0)
        {
            for (var word = 0; word <= (_moreSlots?.Length ?? 0); word++)
            {
                ref var slots = ref SlotsAt(word);
                var set = Volatile.Read(ref slots);
                if (set != 0)
                {
                    var bit = BitOperations.TrailingZeroCount(set);
                    Interlocked.And(ref slots, ~(1UL << bit));
                    slot = (word * BitsPerWord) + bit;
                    return true;
                }
            }
        }

        slot = -1;
        return false;
    }

    /// <summary>Gives the turn up: whoever sets something from now on has it. <see langword="false"/>: something is set, and the caller has it still.</summary>
    public bool TryRest()
    {
        // Either who sets sees that the stream rests, or it is seen here what was set: each writes before it reads.
        Interlocked.Exchange(ref _isResting, 1);
        return !IsAnythingSet() || !TryTakeTurn();
    }

    private bool TryTakeTurn() => Volatile.Read(ref _isResting) != 0 && Interlocked.Exchange(ref _isResting, 0) != 0;

    private readonly bool IsAnythingSet() =>
        _firstSlots != 0 || _wishes != 0 || (_moreSlots is not null && _moreSlots.AsSpan().ContainsAnyExcept(0UL));

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    private ref ulong SlotsAt(int word)
    {
        if (word == 0)
        {
            return ref _firstSlots;
        }

        if (_moreSlots is null)
        {
            // Once and for all: what is set in one must not get lost in another.
            Interlocked.CompareExchange(ref _moreSlots, new ulong[(_capacity - 1) / BitsPerWord], null);
        }

        return ref _moreSlots[word - 1];
    }
}
