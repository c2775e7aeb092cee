using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>
/// Serves one request by a handler: checks where it comes from, calls the handler, publishes what it has to publish,
/// and answers.
/// </summary>
internal sealed partial class PagePipeline(
    IOptions<HonoStarOptions> options,
    Csrf csrf,
    ITopicPublisher publisher,
    RenderScopes renders,
    PageResponder responder,
    FailureResponder failures,
    ILogger<PagePipeline> logger)
{
    public async Task InvokeAsync(HttpContext http, PageDefinition page, HandlerDefinition handler)
    {
        if (PrefetchRequest.IsRefused(http))
        {
            PrefetchRequest.Refuse(http.Response);
            return;
        }

        using var scope = renders.Enter(http.Request.PathBase.ToUriComponent());
        var request = new PageRequest(http, page);
        try
        {
            LimitBody(http);
            scope.CsrfToken = csrf.Token(http, request.Viewer);
            switch (await csrf.CheckAsync(http, request.Viewer))
            {
                case CsrfVerdict.Refused:
                    Log.CsrfRefused(logger, http.Request.Method, http.Request.Path);
                    throw new BindingException("The request was not sent by a page of this application.", StatusCodes.Status403Forbidden);
                case CsrfVerdict.AskToConfirm:
                    Log.CsrfRefused(logger, http.Request.Method, http.Request.Path);
                    await responder.WriteDocumentAsync(request, await ConfirmPage.RenderAsync(http, scope.CsrfToken), [], StatusCodes.Status403Forbidden);
                    return;
            }

            HandlerResult result;
            try
            {
                result = await handler.Invoke(request);
            }
            catch (InvalidInputException invalid)
            {
                await responder.WriteInvalidAsync(request, invalid.Errors);
                return;
            }

            await request.PublishAsync(publisher);
            await responder.WriteAsync(request, handler, result);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: there is nobody to answer.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            await failures.WriteAsync(request, failure);
        }
    }

    private void LimitBody(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null)
        {
            return;
        }

        var limit = options.Value.MaxRequestBodySize;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = limit;
        }

        if (http.Request.ContentLength > limit)
        {
            throw new BindingException($"The body is larger than {limit} bytes.", StatusCodes.Status413PayloadTooLarge);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "Refused {Method} {Path}: it carries no valid CSRF token, or comes from another origin.")]
        public static partial void CsrfRefused(ILogger logger, string method, string path);
    }
}
