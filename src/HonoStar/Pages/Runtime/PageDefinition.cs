using System.ComponentModel;

namespace HonoStar.Runtime;

/// <summary>A page, as the generator describes it.</summary>
/// <param name="name">The full name of its class.</param>
/// <param name="template">Its route template.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PageDefinition(string name, string template)
{
    /// <summary>The full name of its class.</summary>
    public string Name { get; } = name;

    /// <summary>Its route template.</summary>
    public string Template { get; } = template;

    /// <summary>Its handlers.</summary>
    public IReadOnlyList<HandlerDefinition> Handlers { get; init; } = [];

    /// <summary>The layouts that stand round its content, the outermost first.</summary>
    public IReadOnlyList<LayoutDefinition> Layouts { get; init; } = [];

    /// <summary>What is shown when one of its handlers throws.</summary>
    public ErrorPageDefinition? ErrorPage { get; init; }

    /// <summary>What is shown when one of its handlers finds nothing.</summary>
    public NotFoundPageDefinition? NotFoundPage { get; init; }
}
