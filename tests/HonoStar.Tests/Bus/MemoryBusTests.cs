using CsCheck;
using HonoStar.Bus;

namespace HonoStar.Tests.Bus;

public sealed class MemoryBusTests : BusContract
{
    protected override Task<IBus> CreateNodeAsync() => Task.FromResult<IBus>(new MemoryBus());

    [Fact]
    public void Nothing_is_kept_of_topics_without_subscribers()
    {
        var subscriptions = new TopicSubscriptions();
        Action<BusMessage> receive = _ => { };

        Assert.True(subscriptions.Add("issues", receive));
        Assert.False(subscriptions.Add("issues", receive));
        Assert.False(subscriptions.Remove("issues", receive));
        Assert.True(subscriptions.Remove("issues", receive));
        subscriptions.Deliver(new BusMessage("issues"));

        Assert.Empty(subscriptions.Topics);
    }

    [Fact]
    public void Adding_and_removing_from_many_threads_loses_no_subscriber()
    {
        var subscriptions = new TopicSubscriptions();
        var received = new int[8];

        Parallel.For(0, received.Length, i =>
        {
            for (var round = 0; round < 200; round++)
            {
                void Receive(BusMessage _) => Interlocked.Increment(ref received[i]);
                Action<BusMessage> receive = Receive;
                subscriptions.Add("issues", receive);
                var before = Volatile.Read(ref received[i]);
                subscriptions.Deliver(new BusMessage("issues"));
                Assert.True(Volatile.Read(ref received[i]) > before);
                subscriptions.Remove("issues", receive);
            }
        });

        Assert.Empty(subscriptions.Topics);
    }
}
