using System.Diagnostics.CodeAnalysis;

namespace HonoStar;

/// <summary>Makes a method of a page the handler of POST requests.</summary>
public sealed class PostAttribute : HandlerAttribute
{
    /// <summary>Handles POST requests to the page's own path.</summary>
    public PostAttribute()
        : base("POST", null)
    {
    }

    /// <summary>Handles POST requests to a path below the page's own.</summary>
    /// <param name="template">A route template below the page's, such as <c>comments/{commentId}</c>.</param>
    public PostAttribute([StringSyntax("Route")] string template)
        : base("POST", template)
    {
    }
}
