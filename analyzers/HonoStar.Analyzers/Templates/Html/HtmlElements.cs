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

    /// <summary>The special elements of the standard: what the end tag of another element does not reach beyond.</summary>
    private static readonly HashSet<string> s_special = Set(
        "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure "
        + "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed "
        + "noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead "
        + "title tr track ul wbr xmp mi mo mn ms mtext annotation-xml foreignobject desc");

    /// <summary>What a paragraph is not closed across.</summary>
    private static readonly HashSet<string> s_scope = Set("html table caption td th template button object marquee applet foreignobject desc title");

    /// <summary>What an item of a list is not closed across.</summary>
    private static readonly HashSet<string> s_itemScope = new(s_special.Except(["address", "div", "p"]), StringComparer.Ordinal);

    /// <summary>Elements whose end tag closes what is open in them, where that may leave out its own.</summary>
    private static readonly HashSet<string> s_closeContent = Set(
        "address applet article aside blockquote body button caption center colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header "
        + "hgroup html li listing main marquee menu nav object ol p pre search section select summary table tbody td template tfoot th thead tr ul");

    /// <summary>Elements that the start tag of an <c>option</c> or <c>rt</c>, and others like them, closes.</summary>
    private static readonly HashSet<string> s_impliedEnd = Set("dd dt li optgroup option p rb rp rt rtc");

    /// <summary>For a start tag, the open elements that it closes; and those that it does not look beyond.</summary>
    private static readonly Dictionary<string, (HashSet<string> Closed, HashSet<string> Scope)> s_closes = new(StringComparer.Ordinal)
    {
        ["li"] = (Set("li"), s_itemScope),
        ["dt"] = (Set("dt dd"), s_itemScope),
        ["dd"] = (Set("dt dd"), s_itemScope),
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
    /// Whether the end tag of an element closes another that is open in it and may leave out its own. The end tag of an inline element,
    /// such as <c>b</c> or <c>span</c>, does not where a browser would ignore it, or make a second element.
    /// </summary>
    public static bool Closes(string name, string inner) => HasOptionalEndTag(inner) && (s_closeContent.Contains(name) || !s_special.Contains(inner));

    /// <summary>Whether an element ends where the next option, or the next part of a <c>ruby</c>, starts.</summary>
    public static bool EndsBeforeNext(string name) => s_impliedEnd.Contains(name);

    public static bool IsHeading(string name) => name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>Whether a start tag in an element closes no paragraph round it.</summary>
    public static bool EndsScope(string name) => s_scope.Contains(name);

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
