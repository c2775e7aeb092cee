using HonoStar.Bus;

namespace HonoStar.Tests.Bus;

public sealed class MessageQueueTests
{
    private static readonly BusMessage s_mark = new("issues");

    [Fact]
    public async Task A_mark_that_waits_is_not_kept_twice_and_messages_with_payload_are()
    {
        var queue = new MessageQueue(10, 100);
        var message = new BusMessage("issues", new byte[] { 1 });

        Assert.True(queue.Add(s_mark) && queue.Add(message) && queue.Add(s_mark) && queue.Add(message));

        Assert.Equal([s_mark, message, message], await MessagesAsync(queue));
        queue.Add(s_mark);
        Assert.Equal([s_mark], await MessagesAsync(queue));
    }

    [Fact]
    public async Task Beyond_its_bounds_it_drops_and_says_so_once()
    {
        var byNumber = new MessageQueue(1, 100);
        Assert.True(byNumber.Add(s_mark));
        Assert.False(byNumber.Add(new BusMessage("other")));
        var bySize = new MessageQueue(10, 3);
        Assert.True(bySize.Add(new BusMessage("issues", new byte[2])));
        Assert.False(bySize.Add(new BusMessage("issues", new byte[2])));

        foreach (var queue in new[] { byNumber, bySize })
        {
            var (messages, hasDropped) = await queue.TakeAsync(TestContext.Current.CancellationToken);
            Assert.Single(messages);
            Assert.True(hasDropped);
            queue.Finish();
            Assert.True(queue.IsIdle);
            Assert.True(queue.Add(s_mark));
            Assert.False((await queue.TakeAsync(TestContext.Current.CancellationToken)).HasDropped);
        }
    }

    [Fact]
    public async Task What_could_not_be_sent_waits_again_if_it_may_come_twice_and_is_owned_up_to_otherwise()
    {
        var queue = new MessageQueue(10, 100);
        queue.Add(s_mark);
        queue.Add(new BusMessage("issues", new byte[1]));
        var (taken, _) = await queue.TakeAsync(TestContext.Current.CancellationToken);
        Assert.False(queue.IsIdle);

        Assert.Equal(1, queue.Return(taken, hasDropped: false));

        var (messages, hasDropped) = await queue.TakeAsync(TestContext.Current.CancellationToken);
        Assert.Equal([s_mark], messages);
        Assert.True(hasDropped);
    }

    [Fact]
    public async Task More_than_a_batch_is_read_in_several()
    {
        var queue = new MessageQueue(1000, 100);
        for (var i = 0; i < 300; i++)
        {
            queue.Add(new BusMessage("issue:" + i));
        }

        var first = await MessagesAsync(queue);
        var second = await MessagesAsync(queue);

        Assert.Equal(Enumerable.Range(0, 300).Select(i => "issue:" + i), first.Concat(second).Select(message => message.Topic));
    }

    [Fact]
    public async Task A_flush_ends_when_what_was_added_before_is_dealt_with()
    {
        var queue = new MessageQueue(10, 100);
        Assert.True(await queue.FlushAsync(TestContext.Current.CancellationToken));
        queue.Add(s_mark);
        var flush = queue.FlushAsync(TestContext.Current.CancellationToken);
        await MessagesAsync(queue);
        queue.Add(new BusMessage("later"));
        Assert.False(flush.IsCompleted);

        queue.Finish();

        Assert.True(await flush);
        Assert.False(queue.IsIdle);
    }

    [Fact]
    public async Task A_flush_says_when_something_was_dropped_or_has_to_be_sent_again()
    {
        var queue = new MessageQueue(1, 100);
        queue.Add(s_mark);
        var returned = queue.FlushAsync(TestContext.Current.CancellationToken);
        var (messages, _) = await queue.TakeAsync(TestContext.Current.CancellationToken);
        queue.Return(messages, hasDropped: false);
        Assert.False(await returned);

        queue.Add(new BusMessage("too many"));
        Assert.False(await queue.FlushAsync(TestContext.Current.CancellationToken));
        await queue.TakeAsync(TestContext.Current.CancellationToken);
        Assert.False(await queue.FlushAsync(TestContext.Current.CancellationToken));
        queue.Finish();
        Assert.True(await queue.FlushAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<List<BusMessage>> MessagesAsync(MessageQueue queue) =>
        (await queue.TakeAsync(TestContext.Current.CancellationToken)).Messages;
}
