namespace IssueTracker.Components;

/// <summary>The icons, drawn in the text's colour. They stand next to words, so they say nothing themselves.</summary>
public static class Icon
{
    /// <summary>A ring with a dot: open.</summary>
    public static Html Open() => Draw($"""<circle cx="8" cy="8" r="6.25"/><circle cx="8" cy="8" r="1.5" fill="currentColor" stroke="none"/>""");

    /// <summary>A ring with a tick: closed.</summary>
    public static Html Closed() => Draw($"""<circle cx="8" cy="8" r="6.25"/><path d="m5.5 8.2 1.8 1.8 3.4-3.8"/>""");

    /// <summary>A list.</summary>
    public static Html List() => Draw($"""<path d="M5.5 4h8M5.5 8h8M5.5 12h8"/><path d="M2.5 4h.01M2.5 8h.01M2.5 12h.01" stroke-width="2"/>""");

    /// <summary>A label.</summary>
    public static Html Tag() => Draw($"""<path d="M2.25 7.4V3.25a1 1 0 0 1 1-1H7.4a1 1 0 0 1 .7.3l5.3 5.3a1 1 0 0 1 0 1.4l-4.15 4.15a1 1 0 0 1-1.4 0l-5.3-5.3a1 1 0 0 1-.3-.7Z"/><circle cx="5.5" cy="5.5" r=".9" fill="currentColor" stroke="none"/>""");

    /// <summary>A person.</summary>
    public static Html Person() => Draw($"""<circle cx="8" cy="5.25" r="2.75"/><path d="M2.75 13.75c.5-2.9 2.6-4.25 5.25-4.25s4.75 1.35 5.25 4.25"/>""");

    /// <summary>A plus sign.</summary>
    public static Html Plus() => Draw($"""<path d="M8 3v10M3 8h10"/>""");

    /// <summary>A magnifying glass.</summary>
    public static Html Search() => Draw($"""<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.25 3.25"/>""");

    /// <summary>A speech bubble.</summary>
    public static Html Comment() => Draw($"""<path d="M2.5 3.75a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1H7.25L4.5 13.75v-2.5h-1a1 1 0 0 1-1-1Z"/>""");

    /// <summary>A cross.</summary>
    public static Html Cross() => Draw($"""<path d="m4 4 8 8M12 4l-8 8"/>""");

    /// <summary>A pencil.</summary>
    public static Html Pencil() => Draw($"""<path d="m10.5 3 2.5 2.5-7.25 7.25-3.25.75.75-3.25Z"/>""");

    /// <summary>A bin.</summary>
    public static Html Bin() => Draw($"""<path d="M2.75 4.5h10.5M6 4.5V2.75h4V4.5M4 4.5l.5 8.75h7L12 4.5"/>""");

    /// <summary>Two links of a chain.</summary>
    public static Html Link() => Draw($"""<path d="M6.75 9.25a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.25 6.75a2.6 2.6 0 0 0-3.7 0l-2.3 2.3a2.6 2.6 0 0 0 3.7 3.7l.8-.8"/>""");

    /// <summary>A sun and a moon in one.</summary>
    public static Html Theme() => Draw($"""<circle cx="8" cy="8" r="5.75"/><path d="M8 2.25a5.75 5.75 0 0 0 0 11.5Z" fill="currentColor" stroke="none"/>""");

    /// <summary>A door with an arrow.</summary>
    public static Html Leave() => Draw($"""<path d="M6.5 2.75h-3a.75.75 0 0 0-.75.75v9c0 .4.35.75.75.75h3M10.5 5l3 3-3 3M13.25 8H6.5"/>""");

    /// <summary>An arrow to the left.</summary>
    public static Html Back() => Draw($"""<path d="M7 3.5 2.5 8 7 12.5M2.75 8h10.75"/>""");

    /// <summary>The sign of the application: four strokes, and one across.</summary>
    public static Html Brand() => $"""
        <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="var(--accent)"/>
        <path d="M9 9v14M13.6 9v14M18.3 9v14M23 9v14M6.5 20.5l19-9" fill="none" stroke="var(--on-accent)" stroke-width="2.2" stroke-linecap="round"/>
        </svg>
        """;

    private static Html Draw(Html shape) => $"""
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">{shape}</svg>
        """;
}
