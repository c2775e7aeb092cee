using System.Diagnostics;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HonoStar;

/// <summary>Answers a request whose handler failed: the nearest error or not-found page, or a short text for an action.</summary>
internal sealed partial class FailureResponder(IHostEnvironment environment, PageResponder responder, ILogger<FailureResponder> logger)
{
    private const string ProblemHeader = "HonoStar-Problem";

    public async Task WriteAsync(PageRequest request, Exception failure)
    {
        var http = request.Http;
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

        ClearResponse(http);
        if (DatastarRequest.Is(http.Request) || !AcceptsHtml(http.Request))
        {
            // The client shows these words: as a toast, or over the page where they are for a developer.
            var isForDevelopers = environment.IsDevelopment() && status >= 500;
            http.Response.Headers[ProblemHeader] = isForDevelopers ? "details" : "message";
            await WriteTextAsync(http, status, TextOf(failure, status, requestId));
            return;
        }

        if (status == StatusCodes.Status404NotFound)
        {
            await WriteNotFoundAsync(request, request.Page?.NotFoundPage);
            return;
        }

        await WriteErrorAsync(request, new ErrorInfo(status, requestId, environment.IsDevelopment() ? failure : null), failure);
    }

    public async Task WriteNotFoundAsync(PageRequest request, NotFoundPageDefinition? definition)
    {
        var shown = new PageRequest(request.Http, request.Page);
        shown.Head.Title = "Not found";
        try
        {
            var content = definition is null ? BuiltInPages.NotFound() : (await definition.Render(shown)).Html;
            await responder.WriteDocumentAsync(shown, content, definition?.Layouts ?? [], StatusCodes.Status404NotFound);
        }
        catch (Exception second) when (definition is not null && !request.Http.Response.HasStarted)
        {
            Log.SpecialPageFailed(logger, second, definition.Name);
            await WriteNotFoundAsync(request, null);
        }
    }

    private async Task WriteErrorAsync(PageRequest request, ErrorInfo error, Exception failure)
    {
        var definition = request.Page?.ErrorPage;
        var shown = new PageRequest(request.Http, request.Page);
        shown.Head.Title = "Error";
        try
        {
            var content = definition is null ? BuiltInPages.Error(error, failure as BadHttpRequestException) : (await definition.Render(shown, error)).Html;
            await responder.WriteDocumentAsync(shown, content, definition?.Layouts ?? [], error.StatusCode);
        }
        catch (Exception second) when (!request.Http.Response.HasStarted)
        {
            Log.SpecialPageFailed(logger, second, definition?.Name ?? nameof(BuiltInPages));
            shown = new PageRequest(request.Http, null);
            await responder.WriteDocumentAsync(shown, BuiltInPages.Error(error, failure as BadHttpRequestException), [], error.StatusCode);
        }
    }

    private string TextOf(Exception failure, int status, string requestId) => failure switch
    {
        BadHttpRequestException => failure.Message,
        NotFoundException => "Not found.",
        _ when environment.IsDevelopment() => failure.ToString(),
        _ => $"The request failed ({status}). Its identifier is {requestId}.",
    };

    private static void ClearResponse(HttpContext http)
    {
        // Cookies that were set on the way stay: a token or a session is no part of the failure.
        var cookies = http.Response.Headers.SetCookie;
        http.Response.Clear();
        http.Response.Headers.SetCookie = cookies;
    }

    private static async Task WriteTextAsync(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.WriteAsync(text, http.RequestAborted);
    }

    private static bool AcceptsHtml(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Length == 0
            || accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)
            || accept.Contains("*/*", StringComparison.Ordinal);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "The handler of {Method} {Path} failed; request {RequestId}.")]
        public static partial void HandlerFailed(ILogger logger, Exception exception, string method, string path, string requestId);

        [LoggerMessage(EventId = 1102, Level = LogLevel.Information, Message = "Refused {Method} {Path} with {Status}: {Reason}")]
        public static partial void RequestRefused(ILogger logger, string method, string path, int status, string reason);

        [LoggerMessage(EventId = 1103, Level = LogLevel.Error, Message = "{Page} failed while it was to report another failure.")]
        public static partial void SpecialPageFailed(ILogger logger, Exception exception, string page);
    }
}
