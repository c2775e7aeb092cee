namespace HonoStar.Tests.Live;

public sealed class StreamSignalTests
{
    [Fact]
    public async Task What_is_set_twice_is_there_once_in_order()
    {
        var signal = new StreamSignal();
        signal.Set(200);
        signal.Set(3);
        signal.Set(3);
        signal.Set(64);

        await signal.WaitAsync();

        Assert.Equal([3, 64, 200], Take(signal));
    }

    [Fact]
    public void Once_the_stream_is_to_end_no_more_is_taken()
    {
        var signal = new StreamSignal();
        signal.Set(3);
        signal.Set(StreamWish.Stop);

        Assert.False(signal.TryTakeSlot(out _));
        Assert.Equal(StreamWish.Stop, signal.TakeWishes());
    }

    [Fact]
    public async Task No_signal_is_lost_between_threads()
    {
        const int rounds = 20_000;
        var signal = new StreamSignal();
        var sent = new int[130];
        var seen = new int[130];
        var setter = Task.Run(() =>
        {
            var random = new Random(1);
            for (var i = 0; i < rounds; i++)
            {
                var slot = random.Next(sent.Length);
                Volatile.Write(ref sent[slot], i + 1);
                signal.Set(slot);
            }

            signal.Set(StreamWish.Heartbeat);
        }, TestContext.Current.CancellationToken);

        while (true)
        {
            await signal.WaitAsync();
            var isLast = signal.TakeWishes() != StreamWish.None;
            foreach (var slot in Take(signal))
            {
                seen[slot] = Volatile.Read(ref sent[slot]);
            }

            if (isLast)
            {
                break;
            }
        }

        await setter;
        Assert.Equal(sent, seen);
    }

    private static List<int> Take(StreamSignal signal)
    {
        var slots = new List<int>();
        while (signal.TryTakeSlot(out var slot))
        {
            slots.Add(slot);
        }

        return slots;
    }
}
