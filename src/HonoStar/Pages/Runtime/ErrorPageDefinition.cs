using System.ComponentModel;

namespace HonoStar.Runtime;

/// <summary>An error page, as the generator describes it.</summary>
/// <param name="name">The full name of its class.</param>
/// <param name="folder">The path that it serves, with all below: <c>/</c> or <c>/issues</c>.</param>
/// <param name="render">Renders the page.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErrorPageDefinition(string name, string folder, Func<PageRequest, ErrorInfo, ValueTask<HandlerResult>> render)
{
    /// <summary>The full name of its class.</summary>
    public string Name { get; } = name;

    /// <summary>The path that it serves, with all below.</summary>
    public string Folder { get; } = folder;

    /// <summary>Renders the page.</summary>
    public Func<PageRequest, ErrorInfo, ValueTask<HandlerResult>> Render { get; } = render;

    /// <summary>The layouts that stand round it, the outermost first.</summary>
    public IReadOnlyList<LayoutDefinition> Layouts { get; init; } = [];
}
