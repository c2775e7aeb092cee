using System.Diagnostics.CodeAnalysis;

namespace HonoStar;

/// <summary>Makes a method of a page the handler of PUT requests.</summary>
public sealed class PutAttribute : HandlerAttribute
{
    /// <summary>Handles PUT requests to the page's own path.</summary>
    public PutAttribute()
        : base("PUT", null)
    {
    }

    /// <summary>Handles PUT requests to a path below the page's own.</summary>
    /// <param name="template">A route template below the page's, such as <c>comments/{commentId}</c>.</param>
    public PutAttribute([StringSyntax("Route")] string template)
        : base("PUT", template)
    {
    }
}
