using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using HonoStar.Bus;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>The tabs whose streams are open on this node, and the way to those on others.</summary>
internal sealed class Tabs : ITabs, IDisposable
{
    private const int IdLength = 16;
    private const int MaxLength = 240 * 1024;

    private readonly ConcurrentDictionary<TabId, (EventStream Stream, StreamTab Tab)> _open = new();
    private readonly IBus _bus;
    private readonly LiveMetrics _metrics;
    private readonly ScriptKind _scripts;
    private readonly NodeTopic _topic;

    public Tabs(IBus bus, IOptions<HonoStarOptions> options, LiveMetrics metrics, TimeProvider time, ILogger<Tabs> logger)
    {
        _bus = bus;
        _metrics = metrics;
        _scripts = ScriptEffect.KindFor(options.Value);
        _topic = new NodeTopic("honostar:tabs", bus, time, logger, Receive);
    }

    public int Count => _open.Count;

    /// <summary>A tab has a stream on this node from now on; one that it had before is about to end.</summary>
    public void Add(EventStream stream, StreamTab tab)
    {
        if (tab.Id != default)
        {
            _open[tab.Id] = (stream, tab);
            _ = _topic.SubscribeAsync();
        }
    }

    /// <summary>A tab's stream has ended; it may have another one by now, which stays.</summary>
    public void Remove(EventStream stream, StreamTab tab) => _open.TryRemove(KeyValuePair.Create(tab.Id, (stream, tab)));

    public async ValueTask<TabDelivery> SendAsync(TabId tab, Reply reply, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentOutOfRangeException.ThrowIfEqual(tab, default);
        var message = new ArrayBufferWriter<byte>(512);
        BinaryPrimitives.WriteUInt128LittleEndian(message.GetSpan(IdLength), tab.Value);
        message.Advance(IdLength);
        ReplyEvents.Write(message, reply, _scripts);
        if (message.WrittenCount > MaxLength)
        {
            throw new ArgumentException(
                $"A message to a tab has at most {MaxLength} bytes; this one has {message.WrittenCount}. Show a region instead.", nameof(reply));
        }

        var delivery = SendHere(message.WrittenMemory) ?? (_bus.IsConnected ? TabDelivery.Published : TabDelivery.Unreachable);
        _metrics.MessageSent(delivery);
        if (delivery == TabDelivery.Published)
        {
            await _topic.PublishAsync(message.WrittenMemory, cancellation);
        }

        return delivery;
    }

    public void Dispose() => _topic.Dispose();

    private void Receive(ReadOnlyMemory<byte> message)
    {
        if (message.Length > IdLength)
        {
            SendHere(message);
        }
    }

    /// <summary>Hands a message to the tab's stream; <see langword="null"/> when it is not on this node.</summary>
    private TabDelivery? SendHere(ReadOnlyMemory<byte> message)
    {
        var tab = new TabId(BinaryPrimitives.ReadUInt128LittleEndian(message.Span));
        if (!_open.TryGetValue(tab, out var open))
        {
            return null;
        }

        return open.Stream.Send(open.Tab.Address(message[IdLength..])) ? TabDelivery.Delivered : TabDelivery.Full;
    }
}
