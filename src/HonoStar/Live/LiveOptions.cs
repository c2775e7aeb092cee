namespace HonoStar;

/// <summary>How live regions are kept up to date.</summary>
public sealed class LiveOptions
{
    /// <summary>How old the subscription in a page may be when its stream connects; on the stream it is renewed. 300 seconds.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>After how much silence a stream gets a comment, so that nothing between server and browser closes it. 15 seconds.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may take no bytes before its stream is aborted. 30 seconds.</summary>
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The least time from one rendering of a region instance to its next; what is published meanwhile is coalesced. Zero: none.</summary>
    public TimeSpan MinimumRenderInterval { get; set; } = TimeSpan.Zero;

    /// <summary>How many region instances are rendered at once. 64.</summary>
    public int MaxConcurrentRenders { get; set; } = 64;

    /// <summary>
    /// After what time a tab that nobody sees gives up its stream; it catches up when somebody looks.
    /// <see cref="Timeout.InfiniteTimeSpan"/>: never. 30 seconds.
    /// </summary>
    public TimeSpan HiddenTabDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// What a person is told while the stream is down, by language (<c>de</c>, <c>de-CH</c>); <c>en</c> stands in for those that are
    /// missing. Empty where the application shows it by itself, by <c>[data-honostar-stream="connecting"]</c>.
    /// </summary>
    public IDictionary<string, string> ReconnectingText { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "Connection lost. Reconnecting…",
        ["de"] = "Verbindung verloren. Sie wird wiederhergestellt…",
        ["fr"] = "Connexion perdue. Reconnexion…",
        ["es"] = "Conexión perdida. Reconectando…",
    };

    /// <summary>How many regions one stream may watch. 256.</summary>
    public int MaxRegionsPerStream { get; set; } = 256;
}
