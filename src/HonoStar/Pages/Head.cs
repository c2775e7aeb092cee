namespace HonoStar;

/// <summary>
/// The document's head, as a handler or a layout fills it. Take it as a parameter; what a page sets wins over what
/// its layouts set afterwards with <c>??=</c>.
/// </summary>
/// <example><code>public Html Get(Head head) { head.Title = "Issues"; return $"..."; }</code></example>
public sealed class Head
{
    private List<Html>? _elements;

    internal Head()
    {
    }

    /// <summary>The document's title; without one, the title of the options is used.</summary>
    public string? Title { get; set; }

    /// <summary>The document's language, as a BCP 47 tag; without one, the language of the request's culture.</summary>
    public string? Language { get; set; }

    /// <summary>What the page is about in a sentence or two, for search engines and previews.</summary>
    public string? Description { get; set; }

    /// <summary>Further elements of the head, in order.</summary>
    public IReadOnlyList<Html> Elements => _elements ?? [];

    /// <summary>Adds elements to the head, such as <c>&lt;meta></c> or <c>&lt;link></c>.</summary>
    /// <param name="elements">Markup that is valid in a head.</param>
    public void Add(Html elements) => (_elements ??= []).Add(elements);

    /// <summary>Links a style sheet of the application.</summary>
    /// <param name="path">Its path from the application's root, such as <c>/app.css</c>.</param>
    public void Stylesheet(string path) => Add($"""<link rel="stylesheet" href="{Asset.Href(path)}">""");
}
