using System.ComponentModel;
using Microsoft.AspNetCore.Http;

namespace HonoStar.Runtime;

/// <summary>What a handler returned: markup, a reply, a stream of replies, a result of ASP.NET Core, or nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HandlerResult
{
    private HandlerResult(Html html, object? other, bool isHtml)
    {
        Html = html;
        Other = other;
        IsHtml = isHtml;
    }

    /// <summary>A handler that returned nothing.</summary>
    public static HandlerResult None => default;

    internal Html Html { get; }

    internal object? Other { get; }

    internal bool IsHtml { get; }

    /// <summary>A handler that returned markup.</summary>
    /// <param name="html">The markup.</param>
    public static HandlerResult From(Html html) => new(html, null, isHtml: true);

    /// <summary>A handler that returned a reply.</summary>
    /// <param name="reply">The reply.</param>
    public static HandlerResult From(Reply reply) => new(default, reply, isHtml: false);

    /// <summary>A handler that returned a stream of replies.</summary>
    /// <param name="replies">The replies.</param>
    public static HandlerResult From(IAsyncEnumerable<Reply> replies) => new(default, replies, isHtml: false);

    /// <summary>A handler that returned a result of ASP.NET Core.</summary>
    /// <param name="result">The result.</param>
    public static HandlerResult From(IResult result) => new(default, result, isHtml: false);
}
