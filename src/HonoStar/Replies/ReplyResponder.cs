using HonoStar.Datastar;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>
/// Answers with a reply: to a Datastar action in the response itself, as plain HTML or JSON where one simple effect
/// suffices and as an event stream otherwise; to a form that was posted without script by a redirect (303).
/// </summary>
internal sealed class ReplyResponder(Subscription subscription, ITopicPublisher publisher, FailureReporter failures)
{
    public async Task WriteAsync(PageRequest request, Reply reply)
    {
        var http = request.Http;
        if (!DatastarRequest.Is(http.Request))
        {
            await WritePlainAsync(request, reply);
            return;
        }

        if (request.HasInput)
        {
            reply = WithoutOldErrors(reply);
        }

        http.Response.Headers.CacheControl = "no-cache, no-store";
        if (reply.Effects.Length == 0 && !request.HasShownRegions)
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else if (reply.Effects.Length == 1 && !request.HasShownRegions && reply.Effects[0] is Effect.Patch { Mode: not PatchMode.Remove } patch)
        {
            await WriteHtmlAsync(http, patch);
        }
        else if (reply.Effects.Length == 1 && !request.HasShownRegions && reply.Effects[0] is Effect.Signals signals)
        {
            await WriteJsonAsync(http, signals);
        }
        else
        {
            await using var stream = DatastarStream.Open(http);
            await SendAsync(stream, http, reply);
            await WriteSubscriptionAsync(stream, request);
        }
    }

    /// <summary>Sends replies as they come; what the handler has published until a reply leaves before it.</summary>
    public async Task WriteAsync(PageRequest request, IAsyncEnumerable<Reply> replies)
    {
        var http = request.Http;
        if (!DatastarRequest.Is(http.Request))
        {
            // Without script there is no progress to show: everything is done, then the browser is led on.
            var all = Reply.None;
            await foreach (var reply in replies.WithCancellation(http.RequestAborted))
            {
                await request.PublishAsync(publisher);
                all += reply;
            }

            await request.PublishAsync(publisher);
            await WritePlainAsync(request, all);
            return;
        }

        await using var stream = DatastarStream.Open(http);
        try
        {
            var mayHaveErrors = request.HasInput;
            await foreach (var reply in replies.WithCancellation(http.RequestAborted))
            {
                await request.PublishAsync(publisher);
                await SendAsync(stream, http, mayHaveErrors ? WithoutOldErrors(reply) : reply);
                mayHaveErrors = false;
            }

            await request.PublishAsync(publisher);
        }
        catch (Exception failure) when (http.Response.HasStarted && !stream.Cancellation.IsCancellationRequested)
        {
            // Were the connection to break, the client would send the command again.
            await SendAsync(stream, http, failures.Report(http, failure).ToReply());
        }

        await WriteSubscriptionAsync(stream, request);
    }

    /// <summary>Leads a form that was refused back to its page, with its errors; returns whether they fit into a cookie.</summary>
    public static async ValueTask<bool> TryRedirectBackAsync(PageRequest request, InputErrors errors)
    {
        var http = request.Http;
        var form = http.Request.HasFormContentType ? await request.FormAsync() : null;
        if (!Flash.TryWrite(http, errors, form, []))
        {
            return false;
        }

        SeeOther(http, BackAddress.Of(request));
        return true;
    }

    private static async Task WritePlainAsync(PageRequest request, Reply reply)
    {
        var http = request.Http;
        string? target = null;
        InputErrors? errors = null;
        var toasts = new List<(string, ToastKind)>();
        foreach (var effect in reply.Effects)
        {
            switch (effect)
            {
                case Effect.Navigate navigate:
                    target = navigate.Address;
                    break;
                case Effect.Toast toast:
                    toasts.Add((toast.Text, toast.Kind));
                    break;
                case Effect.Invalid invalid:
                    errors = invalid.Errors;
                    break;
            }
        }

        if (errors is not null || toasts.Count > 0)
        {
            var form = errors is not null && http.Request.HasFormContentType ? await request.FormAsync() : null;
            if (!Flash.TryWrite(http, errors, form, toasts))
            {
                Flash.TryWrite(http, errors, form: null, toasts);
            }
        }

        SeeOther(http, target ?? BackAddress.Of(request));
    }

    private static void SeeOther(HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = address;
    }

    private static async Task WriteHtmlAsync(HttpContext http, Effect.Patch patch)
    {
        var response = http.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = patch.Html.Length;
        if (patch.Selector is not null)
        {
            response.Headers["datastar-selector"] = patch.Selector;
        }

        if (patch.Mode != PatchMode.Outer)
        {
            response.Headers["datastar-mode"] = patch.Mode.ToString().ToLowerInvariant();
        }

        patch.Html.WriteTo(response.BodyWriter);
        await response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static async Task WriteJsonAsync(HttpContext http, Effect.Signals signals)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = signals.Json.Length;
        if (signals.OnlyIfMissing)
        {
            http.Response.Headers["datastar-only-if-missing"] = "true";
        }

        await http.Response.Body.WriteAsync(signals.Json, http.RequestAborted);
    }

    private static ValueTask SendAsync(DatastarStream stream, HttpContext http, Reply reply) =>
        stream.SendAsync((reply, script: ScriptEffect.KindFor(http)), static (output, sent) => ReplyEvents.Write(output, sent.reply, sent.script));

    private async ValueTask WriteSubscriptionAsync(DatastarStream stream, PageRequest request)
    {
        if (request.HasShownRegions)
        {
            await stream.PatchElementsAsync(
                subscription.RenderAddition(request),
                new PatchElementsOptions { Selector = "#" + Document.LiveId, Mode = PatchMode.Append });
        }
    }

    /// <summary>Errors of an earlier attempt go first: neither a success nor a merge patch with other errors would remove them.</summary>
    private static Reply WithoutOldErrors(Reply reply)
    {
        var leads = false;
        foreach (var effect in reply.Effects)
        {
            leads |= effect is Effect.Navigate;
        }

        return leads ? reply : Reply.ClearErrors(reply);
    }
}
