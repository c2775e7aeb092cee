namespace HonoStar.Datastar;

/// <summary>How a <c>datastar-patch-elements</c> event is applied.</summary>
public sealed record PatchElementsOptions
{
    internal static PatchElementsOptions Default { get; } = new();

    /// <summary>A CSS selector for the targets; without it each top-level element is its own target, by its id.</summary>
    public string? Selector { get; init; }

    /// <summary>How the elements are put into the page.</summary>
    public PatchMode Mode { get; init; }

    /// <summary>In which namespace the elements are created.</summary>
    public PatchNamespace Namespace { get; init; }

    /// <summary>Whether the change is shown as a view transition.</summary>
    public bool UseViewTransition { get; init; }

    /// <summary>A CSS selector for the element whose view transition it is; only with <see cref="UseViewTransition"/>.</summary>
    public string? ViewTransitionSelector { get; init; }

    /// <summary>The event's id, which a client sends back when it reconnects; no line breaks.</summary>
    public string? EventId { get; init; }

    /// <summary>After what time a client reconnects; whole milliseconds. One second when absent.</summary>
    public TimeSpan? Retry { get; init; }
}
