using System.Diagnostics.CodeAnalysis;

namespace HonoStar;

/// <summary>Makes a method of a page the handler of GET requests.</summary>
public sealed class GetAttribute : HandlerAttribute
{
    /// <summary>Handles GET requests to the page's own path.</summary>
    public GetAttribute()
        : base("GET", null)
    {
    }

    /// <summary>Handles GET requests to a path below the page's own.</summary>
    /// <param name="template">A route template below the page's, such as <c>comments/{commentId}</c>.</param>
    public GetAttribute([StringSyntax("Route")] string template)
        : base("GET", template)
    {
    }
}
