namespace HonoStar.Analyzers;

/// <summary>The elements that the HTML standard calls obsolete, and what takes their place.</summary>
internal static class ObsoleteElements
{
    private const string Styles = "styles of a class";

    /// <summary>Elements that another takes the place of, with nothing else to change.</summary>
    private static readonly Dictionary<string, string> s_renamed = new(StringComparer.Ordinal)
    {
        ["acronym"] = "abbr",
        ["dir"] = "ul",
        ["listing"] = "pre",
        ["strike"] = "s",
        ["tt"] = "code",
        ["xmp"] = "pre",
    };

    private static readonly Dictionary<string, string> s_replaced = new(StringComparer.Ordinal)
    {
        ["applet"] = "<embed> or <object>",
        ["basefont"] = "a font in the styles of <body>",
        ["bgsound"] = "<audio>",
        ["big"] = Styles + ", such as font-size: larger; or <strong> or a heading, where the text is important",
        ["blink"] = Styles + "; text that blinks is hard to read",
        ["center"] = Styles + ", such as text-align: center",
        ["font"] = Styles + ", such as color and font-size",
        ["frame"] = "<iframe>, or one page that is laid out by styles",
        ["frameset"] = "one page that is laid out by styles",
        ["isindex"] = "<form> with <input type=\"search\">",
        ["keygen"] = "a script that calls crypto.subtle.generateKey",
        ["marquee"] = Styles + ", with an animation that a reader can stop",
        ["menuitem"] = "<button> in a <menu>",
        ["multicol"] = Styles + ", such as columns: 2",
        ["nextid"] = "ids that the server makes",
        ["nobr"] = Styles + ", such as white-space: nowrap",
        ["noembed"] = "<object>, whose content is shown when it cannot be",
        ["noframes"] = "nothing: no browser shows it",
        ["param"] = "the address into the 'data' of its <object>",
        ["plaintext"] = "<pre>",
        ["rb"] = "the text into <ruby> itself",
        ["rtc"] = "<rt>, or <ruby> in <ruby>",
        ["spacer"] = Styles + ", such as margin",
    };

    /// <summary>Whether the standard calls an element obsolete.</summary>
    public static bool Contains(string name) => s_renamed.ContainsKey(name) || s_replaced.ContainsKey(name);

    /// <summary>The element that stands for another with nothing else to change; <see langword="null"/> when there is none.</summary>
    public static string? RenamedTo(string name) => s_renamed.TryGetValue(name, out var other) ? other : null;

    /// <summary>What to write instead of an obsolete element, as messages say it.</summary>
    public static string Replacement(string name) => s_renamed.TryGetValue(name, out var other) ? $"<{other}>" : s_replaced[name];
}
