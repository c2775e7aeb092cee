using System.ComponentModel;

namespace HonoStar.Runtime;

/// <summary>A layout, as the generator describes it.</summary>
/// <param name="name">The full name of its class.</param>
/// <param name="render">Puts the layout round the content.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LayoutDefinition(string name, Func<PageRequest, Html, ValueTask<Html>> render)
{
    /// <summary>The full name of its class.</summary>
    public string Name { get; } = name;

    /// <summary>Puts the layout round the content.</summary>
    public Func<PageRequest, Html, ValueTask<Html>> Render { get; } = render;
}
