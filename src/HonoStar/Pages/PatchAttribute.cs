using System.Diagnostics.CodeAnalysis;

namespace HonoStar;

/// <summary>Makes a method of a page the handler of PATCH requests.</summary>
public sealed class PatchAttribute : HandlerAttribute
{
    /// <summary>Handles PATCH requests to the page's own path.</summary>
    public PatchAttribute()
        : base("PATCH", null)
    {
    }

    /// <summary>Handles PATCH requests to a path below the page's own.</summary>
    /// <param name="template">A route template below the page's, such as <c>comments/{commentId}</c>.</param>
    public PatchAttribute([StringSyntax("Route")] string template)
        : base("PATCH", template)
    {
    }
}
