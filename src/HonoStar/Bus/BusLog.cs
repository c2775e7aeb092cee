using Microsoft.Extensions.Logging;

namespace HonoStar.Bus;

/// <summary>What buses log.</summary>
internal static partial class BusLog
{
    [LoggerMessage(EventId = 3002, Level = LogLevel.Information, Message = "Connected to the bus {Bus}.")]
    public static partial void Connected(ILogger logger, string bus);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Warning, Message = "The bus {Bus} is out of reach ({Kind}: {Reason}). This node serves its own watchers; other nodes hear of its changes when the bus is back. It is tried again until then.")]
    public static partial void Unreachable(ILogger logger, string bus, string kind, string reason);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Information, Message = "The bus {Bus} is back.")]
    public static partial void Recovered(ILogger logger, string bus);

    [LoggerMessage(EventId = 3005, Level = LogLevel.Error, Message = "What listens to lost messages failed.")]
    public static partial void LostHandlerFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 3006, Level = LogLevel.Information, Message = "Publishes travel by {Bus}.")]
    public static partial void Chosen(ILogger logger, string bus);
}
