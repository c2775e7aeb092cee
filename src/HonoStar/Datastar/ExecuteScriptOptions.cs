namespace HonoStar.Datastar;

/// <summary>How a script is run by the client.</summary>
public sealed record ExecuteScriptOptions
{
    internal static ExecuteScriptOptions Default { get; } = new();

    /// <summary>Whether the script element is removed once it has run. <see langword="true"/> by default.</summary>
    public bool AutoRemove { get; init; } = true;

    /// <summary>Further attributes of the script element, such as <c>type</c> or <c>nonce</c>; the values are encoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; } = [];

    /// <summary>The event's id, which a client sends back when it reconnects; no line breaks.</summary>
    public string? EventId { get; init; }

    /// <summary>After what time a client reconnects; whole milliseconds. One second when absent.</summary>
    public TimeSpan? Retry { get; init; }
}
