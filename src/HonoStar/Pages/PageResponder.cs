using System.Globalization;
using System.Text;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>Turns what a handler returned into a response: a document, a patch, a reply, or whatever a result writes.</summary>
internal sealed class PageResponder(IOptions<HonoStarOptions> options, Document document, SpeculationRules rules, ReplyResponder replies)
{
    public Task WriteAsync(PageRequest request, HandlerDefinition handler, HandlerResult result) => result switch
    {
        { IsHtml: true } => WriteHtmlAsync(request, handler, result.Html),
        { Other: Reply reply } => replies.WriteAsync(request, reply),
        { Other: IAsyncEnumerable<Reply> stream } => replies.WriteAsync(request, stream),
        { Other: IResult other } => other.ExecuteAsync(request.Http),
        _ => replies.WriteAsync(request, Reply.None),
    };

    /// <summary>Answers input that its validation refused; the handler was not called.</summary>
    public async Task WriteInvalidAsync(PageRequest request, InputErrors errors)
    {
        if (DatastarRequest.Is(request.Http.Request))
        {
            await replies.WriteAsync(request, Reply.Invalid(errors));
            return;
        }

        if (await ReplyResponder.TryRedirectBackAsync(request, errors))
        {
            return;
        }

        // What was typed does not fit into a cookie: the page is shown again in this response, so that nothing is lost.
        var form = request.Http.Request.HasFormContentType ? await request.FormAsync() : null;
        Flash.Set(request.Http, errors, form);
        var page = request.Page!;
        var get = page.Handlers.FirstOrDefault(h => h.Method == "GET" && h.Template == page.Template)
            ?? throw new BindingException("The input is not valid: " + string.Join(" ", errors.Messages.Values), StatusCodes.Status400BadRequest);
        var shown = new PageRequest(request.Http, page);
        var result = await get.Invoke(shown);
        await WriteDocumentAsync(shown, result.Html, page.Layouts, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Writes a whole document round content.</summary>
    public async Task WriteDocumentAsync(PageRequest request, Html content, IReadOnlyList<LayoutDefinition> layouts, int statusCode)
    {
        for (var i = layouts.Count - 1; i >= 0; i--)
        {
            content = await layouts[i].Render(request, content);
        }

        var html = document.Render(request, content);
        ContentSecurity.WriteHeaders(request.Http, options.Value);
        rules.WriteHeader(request.Http);
        await WriteHtmlAsync(request.Http, html, statusCode);
    }

    private async Task WriteHtmlAsync(PageRequest request, HandlerDefinition handler, Html content)
    {
        var http = request.Http;
        var page = request.Page!;
        if (!DatastarRequest.Is(http.Request))
        {
            // The handler may have set another status than 200, or whoever executes the page in place of an error.
            await WriteDocumentAsync(request, content, page.Layouts, http.Response.StatusCode);
            return;
        }

        if (handler.Method != "GET" || handler.Template != page.Template)
        {
            await replies.WriteAsync(request, Reply.Patch(content));
            return;
        }

        // An action that gets a page morphs the document into it: the address bar follows.
        http.Response.Headers["HonoStar-Url"] = OwnAddress(http.Request);
        await WriteDocumentAsync(request, content, page.Layouts, StatusCodes.Status200OK);
    }

    private static async Task WriteHtmlAsync(HttpContext http, Html html, int statusCode)
    {
        var response = http.Response;
        response.StatusCode = statusCode;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = html.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            html.WriteTo(response.BodyWriter);
            await response.BodyWriter.FlushAsync(http.RequestAborted);
        }
    }

    /// <summary>The address that was asked for, without the signals that the client adds.</summary>
    private static string OwnAddress(HttpRequest request)
    {
        var address = new StringBuilder((request.PathBase + request.Path).ToUriComponent());
        var separator = '?';
        foreach (var (name, values) in request.Query)
        {
            if (name == "datastar")
            {
                continue;
            }

            foreach (var value in values)
            {
                if (!string.IsNullOrEmpty(value))
                {
                    address.Append(CultureInfo.InvariantCulture, $"{separator}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");
                    separator = '&';
                }
            }
        }

        return address.ToString();
    }
}
