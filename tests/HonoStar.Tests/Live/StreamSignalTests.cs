namespace HonoStar.Tests.Live;

public sealed class StreamSignalTests
{
    private const int Slots = 256;

    [Fact]
    public void What_is_set_twice_is_there_once_in_order()
    {
        var signal = new StreamSignal(Slots);
        signal.Set(255);
        signal.Set(3);
        signal.Set(3);
        signal.Set(64);

        Assert.Equal([3, 64, 255], Take(ref signal));
    }

    [Fact]
    public void Once_the_stream_is_to_end_no_more_is_taken()
    {
        var signal = new StreamSignal(Slots);
        signal.Set(3);
        signal.Set(StreamWish.Stop);

        Assert.False(signal.TryTakeSlot(out _));
        Assert.Equal(StreamWish.Stop, signal.TakeWishes());
    }

    [Fact]
    public void Who_sets_something_has_the_turn_if_nobody_else_has()
    {
        var signal = new StreamSignal(Slots);
        Assert.False(signal.Set(3));
        Assert.False(signal.TryRest());
        Take(ref signal);
        Assert.True(signal.TryRest());

        Assert.True(signal.Set(4));
        Assert.False(signal.Set(StreamWish.Heartbeat));
    }

    [Fact]
    public async Task Between_threads_no_signal_is_lost_and_one_alone_has_the_turn()
    {
        const int rounds = 100_000;
        var signal = new StreamSignal(Slots);
        var sent = new int[130];
        var seen = new int[130];
        var (writers, most) = (0, 0);
        Assert.True(signal.TryRest());

        await Task.WhenAll(Enumerable.Range(1, 3).Select(seed => Task.Run(() =>
        {
            var random = new Random(seed);
            for (var i = 0; i < rounds; i++)
            {
                var slot = random.Next(sent.Length);
                Interlocked.Increment(ref sent[slot]);
                if (signal.Set(slot))
                {
                    Write();
                }
            }
        })));

        Assert.Equal(sent, seen);
        Assert.Equal(1, most);

        void Write()
        {
            do
            {
                most = Math.Max(most, Interlocked.Increment(ref writers));
                while (signal.TryTakeSlot(out var slot))
                {
                    seen[slot] = Volatile.Read(ref sent[slot]);
                }

                Interlocked.Decrement(ref writers);
            }
            while (!signal.TryRest());
        }
    }

    private static List<int> Take(ref StreamSignal signal)
    {
        var slots = new List<int>();
        while (signal.TryTakeSlot(out var slot))
        {
            slots.Add(slot);
        }

        return slots;
    }
}
