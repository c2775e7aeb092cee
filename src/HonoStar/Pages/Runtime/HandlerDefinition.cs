using System.ComponentModel;

namespace HonoStar.Runtime;

/// <summary>One handler of a page, as the generator describes it.</summary>
/// <param name="method">The HTTP method, in upper case.</param>
/// <param name="template">The full route template.</param>
/// <param name="invoke">Binds the parameters, makes the page and calls the handler.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HandlerDefinition(string method, string template, Func<PageRequest, ValueTask<HandlerResult>> invoke)
{
    /// <summary>The HTTP method, in upper case.</summary>
    public string Method { get; } = method;

    /// <summary>The full route template.</summary>
    public string Template { get; } = template;

    /// <summary>Binds the parameters, makes the page and calls the handler.</summary>
    public Func<PageRequest, ValueTask<HandlerResult>> Invoke { get; } = invoke;

    /// <summary>The attributes of its folders, its page and itself, in that order: they become endpoint metadata.</summary>
    public IReadOnlyList<object> Metadata { get; init; } = [];
}
