using Microsoft.Extensions.Logging;

namespace HonoStar;

/// <summary>What the live part logs.</summary>
internal static partial class LiveLog
{
    [LoggerMessage(EventId = 3101, Level = LogLevel.Error, Message = "The region {Region} failed to render (attempt {Attempt}); its watchers keep what they have, and it is tried again in {Delay}.")]
    public static partial void RenderFailed(ILogger logger, Exception exception, string region, int attempt, TimeSpan delay);

    [LoggerMessage(EventId = 3102, Level = LogLevel.Warning, Message = "Refused an event stream: {Reason}.")]
    public static partial void StreamRefused(ILogger logger, SubscriptionRefusal reason);

    [LoggerMessage(EventId = 3103, Level = LogLevel.Information, Message = "Aborted an event stream: its client took no bytes for {Time}.")]
    public static partial void WriteTimedOut(ILogger logger, TimeSpan time);

    [LoggerMessage(EventId = 3104, Level = LogLevel.Error, Message = "Could not subscribe to the topic {Topic}; it is tried again in {Delay}.")]
    public static partial void SubscribeFailed(ILogger logger, Exception exception, string topic, TimeSpan delay);

    [LoggerMessage(EventId = 3105, Level = LogLevel.Error, Message = "Could not publish the topic {Topic} to other nodes.")]
    public static partial void PublishFailed(ILogger logger, Exception exception, string topic);

    [LoggerMessage(EventId = 3106, Level = LogLevel.Information, Message = "The bus may have lost messages: every watched region is rendered anew.")]
    public static partial void BusLost(ILogger logger);

    [LoggerMessage(EventId = 3107, Level = LogLevel.Debug, Message = "Published {Topic} ({DomainEvent}).")]
    public static partial void Published(ILogger logger, string topic, string? domainEvent);

    [LoggerMessage(EventId = 3108, Level = LogLevel.Error, Message = "An event stream failed.")]
    public static partial void StreamFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 3111, Level = LogLevel.Warning, Message = "Did not open an event stream: {Reason}.")]
    public static partial void StreamNotAdmitted(ILogger logger, StreamAdmission reason);
}
