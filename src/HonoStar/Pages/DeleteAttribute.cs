using System.Diagnostics.CodeAnalysis;

namespace HonoStar;

/// <summary>Makes a method of a page the handler of DELETE requests.</summary>
public sealed class DeleteAttribute : HandlerAttribute
{
    /// <summary>Handles DELETE requests to the page's own path.</summary>
    public DeleteAttribute()
        : base("DELETE", null)
    {
    }

    /// <summary>Handles DELETE requests to a path below the page's own.</summary>
    /// <param name="template">A route template below the page's, such as <c>comments/{commentId}</c>.</param>
    public DeleteAttribute([StringSyntax("Route")] string template)
        : base("DELETE", template)
    {
    }
}
