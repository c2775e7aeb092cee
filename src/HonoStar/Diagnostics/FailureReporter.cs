using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HonoStar;

/// <summary>Logs that a handler failed, and says what is told of it: everything in Development, else no more than it must be.</summary>
internal sealed partial class FailureReporter(IHostEnvironment environment, ILogger<FailureReporter> logger)
{
    public FailureReport Report(HttpContext http, Exception failure)
    {
        var status = failure switch
        {
            NotFoundException => StatusCodes.Status404NotFound,
            BadHttpRequestException bad => bad.StatusCode,
            _ => StatusCodes.Status500InternalServerError,
        };
        var requestId = Activity.Current?.Id ?? http.TraceIdentifier;
        if (status >= 500)
        {
            Log.HandlerFailed(logger, failure, http.Request.Method, http.Request.Path, requestId);
        }
        else
        {
            Log.RequestRefused(logger, http.Request.Method, http.Request.Path, status, failure.Message);
        }

        return new FailureReport(status, requestId, TextOf(failure, status, requestId), environment.IsDevelopment() && status >= 500);
    }

    private string TextOf(Exception failure, int status, string requestId) => failure switch
    {
        BadHttpRequestException => failure.Message,
        NotFoundException => "Not found.",
        _ when environment.IsDevelopment() => failure.ToString(),
        _ => $"The request failed ({status}). Its identifier is {requestId}.",
    };

    private static partial class Log
    {
        [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "The handler of {Method} {Path} failed; request {RequestId}.")]
        public static partial void HandlerFailed(ILogger logger, Exception exception, string method, string path, string requestId);

        [LoggerMessage(EventId = 1102, Level = LogLevel.Information, Message = "Refused {Method} {Path} with {Status}: {Reason}")]
        public static partial void RequestRefused(ILogger logger, string method, string path, int status, string reason);
    }
}
