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

    /// <summary>How many streams may be open on one node; a further one gets 503. 50,000.</summary>
    public int MaxStreams { get; set; } = 50_000;

    /// <summary>
    /// How many streams a viewer who has signed in may have open on one node; a further one gets 429. Whoever has not signed in is
    /// counted by <see cref="MaxStreams"/> alone. 100.
    /// </summary>
    public int MaxStreamsPerViewer { get; set; } = 100;

    /// <summary>
    /// After how long, at most, the stream of a viewer who has signed in is opened anew, so that who they are and what they may see is
    /// decided again: by authentication, <c>[Authorize]</c> and <see cref="ITopicAuthorizer"/>. It costs a request, and nothing that is
    /// shown already is sent again. A client other than HonoStar's has to open a stream anew that has ended. Also, after messages between
    /// nodes were lost, it is done within a minute. Zero: never; at most a year. 30 minutes.
    /// </summary>
    public TimeSpan RevalidationInterval { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// How many bytes of a stream the kernel may hold for a client that does not take them: what is in there is sent, however outdated
    /// it is by then. Zero leaves it to the system, which holds megabytes. 65,536.
    /// </summary>
    public int SendBufferSize { get; set; } = 64 * 1024;

    /// <summary>
    /// Which streams are compressed, of clients that take Brotli. Not to be used where a region shows a secret next to what others
    /// write: sizes then tell of it. <see cref="StreamCompressionMode.Adaptive"/>.
    /// </summary>
    public StreamCompressionMode Compression { get; set; } = StreamCompressionMode.Adaptive;

    /// <summary>
    /// How many bytes of memory the encoders of a node may take in <see cref="StreamCompressionMode.Adaptive"/>; one takes 640 KiB. Zero
    /// is none. 268,435,456.
    /// </summary>
    public long CompressionMemory { get; set; } = 256L * 1024 * 1024;
}
