namespace HonoStar.Analyzers;

/// <summary>What the HTML standard says of elements that matters to a parser.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> s_void = Set("area base br col embed hr img input link meta source track wbr param basefont bgsound frame keygen");

    private static readonly HashSet<string> s_rawText = Set("script style xmp iframe noembed noframes");

    private static readonly HashSet<string> s_plainText = Set("title textarea");

    private static readonly HashSet<string> s_optionalEnd = Set("html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th");

    private static readonly HashSet<string> s_closeParagraph = Set(
        "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol p search section summary ul "
        + "h1 h2 h3 h4 h5 h6 pre listing form table hr li dd dt plaintext xmp");

    /// <summary>The special elements of the standard but for those that an item of a list may be closed in: <c>address</c>, <c>div</c> and <c>p</c>.</summary>
    private static readonly HashSet<string> s_special = Set(
        "applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir dl dt embed fieldset figcaption figure "
        + "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed "
        + "noframes noscript object ol param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead "
        + "title tr track ul wbr xmp mi mo mn ms mtext annotation-xml foreignobject desc");

    /// <summary>For a start tag, the open elements that it closes; and those that it does not look beyond.</summary>
    private static readonly Dictionary<string, (HashSet<string> Closed, HashSet<string> Scope)> s_closes = new(StringComparer.Ordinal)
    {
        ["li"] = (Set("li"), s_special),
        ["dt"] = (Set("dt dd"), s_special),
        ["dd"] = (Set("dt dd"), s_special),
        ["option"] = (Set("option"), Set("select datalist optgroup")),
        ["optgroup"] = (Set("option optgroup"), Set("select")),
        ["rt"] = (Set("rt rp"), Set("ruby")),
        ["rp"] = (Set("rt rp"), Set("ruby")),
        ["tr"] = (Set("td th tr caption colgroup"), Set("table thead tbody tfoot")),
        ["td"] = (Set("td th"), Set("tr table")),
        ["th"] = (Set("td th"), Set("tr table")),
        ["tbody"] = (Set("td th tr tbody thead tfoot caption colgroup"), Set("table")),
        ["thead"] = (Set("td th tr tbody thead tfoot caption colgroup"), Set("table")),
        ["tfoot"] = (Set("td th tr tbody thead tfoot caption colgroup"), Set("table")),
        ["colgroup"] = (Set("caption colgroup"), Set("table")),
        ["body"] = (Set("head"), Set("html")),
    };

    /// <summary>Elements without content and without end tag.</summary>
    public static bool IsVoid(string name) => s_void.Contains(name);

    /// <summary>Elements whose text is taken as it is: neither elements nor character references stand in it.</summary>
    public static bool IsRawText(string name) => s_rawText.Contains(name);

    /// <summary>Elements in whose text stand character references, but no elements.</summary>
    public static bool IsPlainText(string name) => s_plainText.Contains(name);

    /// <summary>Elements whose end tag may be left out.</summary>
    public static bool HasOptionalEndTag(string name) => s_optionalEnd.Contains(name);

    /// <summary>
    /// Whether the end tag of an element closes what is open in it and may leave out its own. That of an inline element, such as
    /// <c>b</c> or <c>span</c>, does not: a browser ignores it, or makes a second element.
    /// </summary>
    public static bool ClosesContent(string name) => s_special.Contains(name) || name is "address" or "div" or "p" or "optgroup" or "ruby";

    /// <summary>Whether the start tag of an element closes a paragraph that is open.</summary>
    public static bool ClosesParagraph(string name) => s_closeParagraph.Contains(name);

    /// <summary>Whether the start tag of an element closes others of its kind, such as <c>li</c> the one before it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="closed">The elements that it closes.</param>
    /// <param name="scope">The elements that it does not look beyond.</param>
    public static bool Closes(string name, out HashSet<string> closed, out HashSet<string> scope)
    {
        var found = s_closes.TryGetValue(name, out var entry);
        (closed, scope) = entry;
        return found;
    }

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
