using System.Diagnostics.CodeAnalysis;

namespace HonoStar;

/// <summary>
/// The base of the attributes that make a method of a page the handler of an HTTP method: <see cref="GetAttribute"/>,
/// <see cref="PostAttribute"/>, <see cref="PutAttribute"/>, <see cref="PatchAttribute"/> and
/// <see cref="DeleteAttribute"/>. A method that is named after its HTTP method needs none.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public abstract class HandlerAttribute : Attribute
{
    private protected HandlerAttribute(string method, string? template)
    {
        Method = method;
        Template = template;
    }

    /// <summary>The HTTP method, in upper case.</summary>
    public string Method { get; }

    /// <summary>The route template below the page's own path, or <see langword="null"/> for the page's own path.</summary>
    [StringSyntax("Route")]
    public string? Template { get; }
}
