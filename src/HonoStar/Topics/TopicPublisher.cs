using System.Diagnostics;
using HonoStar.Bus;
using Microsoft.Extensions.Logging;

namespace HonoStar;

/// <summary>Hands publishes over to the bus.</summary>
internal sealed class TopicPublisher(IBus bus, LiveMetrics metrics, ILogger<TopicPublisher> logger) : ITopicPublisher
{
    public async ValueTask PublishAsync(ITopic topic, object? domainEvent = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var name = topic.Name;
        using var activity = LiveTelemetry.Source.StartActivity("honostar.publish", ActivityKind.Producer);
        activity?.SetTag("honostar.topic", name);
        activity?.SetTag("honostar.domain_event", domainEvent?.GetType().Name);
        metrics.Published();
        if (logger.IsEnabled(LogLevel.Debug))
        {
            LiveLog.Published(logger, name, domainEvent?.GetType().Name);
        }

        try
        {
            await bus.PublishAsync(new BusMessage(name, TraceParent: Activity.Current?.Id), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What was done is done: a bus that is down must not make it look otherwise.
            LiveLog.PublishFailed(logger, exception, name);
        }
    }
}
