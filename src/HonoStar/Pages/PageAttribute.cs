using System.Diagnostics.CodeAnalysis;

namespace HonoStar;

/// <summary>
/// Makes a class a page. Its route comes from its file under <c>Pages/</c> (<c>Pages/Issues/[Id].cs</c> serves
/// <c>/issues/{id}</c>) unless a template is given.
/// </summary>
/// <example>
/// <code>
/// [Page]
/// public sealed partial class AboutPage
/// {
///     public Html Get() => $"&lt;h1>About&lt;/h1>";
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PageAttribute : Attribute
{
    /// <summary>Makes the class a page whose route comes from its file under <c>Pages/</c>.</summary>
    public PageAttribute()
    {
    }

    /// <summary>Makes the class a page with a route template of its own.</summary>
    /// <param name="template">An ASP.NET Core route template, such as <c>/issues/{id:int}</c>.</param>
    public PageAttribute([StringSyntax("Route")] string template) => Template = template;

    /// <summary>The route template, or <see langword="null"/> when it comes from the page's file.</summary>
    public string? Template { get; }
}
