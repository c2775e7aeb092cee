using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HonoStar;

/// <summary>Answers a request whose handler failed: the nearest error or not-found page, or a short text for an action.</summary>
internal sealed partial class FailureResponder(
    IHostEnvironment environment,
    FailureReporter reporter,
    PageResponder responder,
    ILogger<FailureResponder> logger)
{
    private const string ProblemHeader = "HonoStar-Problem";

    public async Task WriteAsync(PageRequest request, Exception failure)
    {
        var http = request.Http;
        var report = reporter.Report(http, failure);
        ClearResponse(http);
        if (DatastarRequest.Is(http.Request) || !AcceptsHtml(http.Request))
        {
            // The client shows these words: as a toast, or over the page where they are for a developer.
            http.Response.Headers[ProblemHeader] = report.IsForDevelopers ? "details" : "message";
            await WriteTextAsync(http, report);
            return;
        }

        if (report.Status == StatusCodes.Status404NotFound)
        {
            await WriteNotFoundAsync(request, request.Page?.NotFoundPage);
            return;
        }

        await WriteErrorAsync(request, new ErrorInfo(report.Status, report.RequestId, environment.IsDevelopment() ? failure : null), failure);
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

    private static void ClearResponse(HttpContext http)
    {
        // Cookies that were set on the way stay: a token or a session is no part of the failure.
        var cookies = http.Response.Headers.SetCookie;
        http.Response.Clear();
        http.Response.Headers.SetCookie = cookies;
    }

    private static async Task WriteTextAsync(HttpContext http, FailureReport report)
    {
        http.Response.StatusCode = report.Status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.WriteAsync(report.Text, http.RequestAborted);
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
        [LoggerMessage(EventId = 1103, Level = LogLevel.Error, Message = "{Page} failed while it was to report another failure.")]
        public static partial void SpecialPageFailed(ILogger logger, Exception exception, string page);
    }
}
