using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HonoStar.Bus;

/// <summary>
/// Who on this node has subscribed to what: the part that every <see cref="IBus"/> has in common. Delivers to the node's own
/// subscribers, and says which topics the node needs from others.
/// </summary>
public sealed partial class TopicSubscriptions
{
    private readonly ConcurrentDictionary<string, Action<BusMessage>[]> _subscribers = new(StringComparer.Ordinal);
    private readonly ILogger _logger;

    /// <summary>Nobody has subscribed to anything.</summary>
    /// <param name="logger">Where a subscriber that throws is reported.</param>
    public TopicSubscriptions(ILogger? logger = null) => _logger = logger ?? NullLogger.Instance;

    /// <summary>The topics that have subscribers.</summary>
    public IReadOnlyCollection<string> Topics => (IReadOnlyCollection<string>)_subscribers.Keys;

    /// <summary>Adds a subscriber.</summary>
    /// <returns>Whether it is the first of its topic on this node.</returns>
    public bool Add(string topic, Action<BusMessage> receive)
    {
        ArgumentNullException.ThrowIfNull(receive);
        return _subscribers.AddOrUpdate(
            topic,
            static (_, added) => [added],
            static (_, known, added) => [.. known, added],
            receive).Length == 1;
    }

    /// <summary>Removes a subscriber.</summary>
    /// <returns>Whether it was the last of its topic on this node.</returns>
    public bool Remove(string topic, Action<BusMessage> receive)
    {
        while (_subscribers.TryGetValue(topic, out var known))
        {
            var index = Array.IndexOf(known, receive);
            if (index < 0)
            {
                return false;
            }

            if (known.Length == 1)
            {
                if (_subscribers.TryRemove(KeyValuePair.Create(topic, known)))
                {
                    return true;
                }
            }
            else if (_subscribers.TryUpdate(topic, [.. known[..index], .. known[(index + 1)..]], known))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Calls every subscriber of the message's topic. One that throws keeps the message from nobody else.</summary>
    public void Deliver(BusMessage message)
    {
        if (!_subscribers.TryGetValue(message.Topic, out var subscribers))
        {
            return;
        }

        foreach (var receive in subscribers)
        {
            try
            {
                receive(message);
            }
            catch (Exception exception)
            {
                Log.SubscriberFailed(_logger, exception, message.Topic);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "A subscriber of the topic {Topic} failed.")]
        public static partial void SubscriberFailed(ILogger logger, Exception exception, string topic);
    }
}
