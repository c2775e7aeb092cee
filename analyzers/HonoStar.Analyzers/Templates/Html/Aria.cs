namespace HonoStar.Analyzers;

/// <summary>The roles and attributes of WAI-ARIA 1.2, and those of later drafts that browsers know.</summary>
internal static class Aria
{
    private static readonly HashSet<string> s_roles = Set(
        "alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox complementary contentinfo definition deletion dialog "
        + "directory document emphasis feed figure form generic grid gridcell group heading image img insertion link list listbox listitem log main mark marquee math menu menubar "
        + "menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar "
        + "search searchbox separator slider spinbutton status strong subscript suggestion superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip "
        + "tree treegrid treeitem comment");

    /// <summary>The attributes without <c>aria-</c>, each with its values where it has a list of them.</summary>
    private static readonly Dictionary<string, string?> s_attributes = new(StringComparer.Ordinal)
    {
        ["activedescendant"] = null, ["atomic"] = "true false", ["autocomplete"] = "inline list both none", ["braillelabel"] = null, ["brailleroledescription"] = null,
        ["busy"] = "true false", ["checked"] = "true false mixed undefined", ["colcount"] = null, ["colindex"] = null, ["colindextext"] = null, ["colspan"] = null,
        ["controls"] = null, ["current"] = "page step location date time true false", ["describedby"] = null, ["description"] = null, ["details"] = null,
        ["disabled"] = "true false", ["dropeffect"] = null, ["errormessage"] = null, ["expanded"] = "true false undefined", ["flowto"] = null,
        ["grabbed"] = "true false undefined", ["haspopup"] = "true false menu listbox tree grid dialog", ["hidden"] = "true false undefined",
        ["invalid"] = "true false grammar spelling", ["keyshortcuts"] = null, ["label"] = null, ["labelledby"] = null, ["level"] = null,
        ["live"] = "off polite assertive", ["modal"] = "true false", ["multiline"] = "true false", ["multiselectable"] = "true false",
        ["orientation"] = "horizontal vertical undefined", ["owns"] = null, ["placeholder"] = null, ["posinset"] = null, ["pressed"] = "true false mixed undefined",
        ["readonly"] = "true false", ["relevant"] = null, ["required"] = "true false", ["roledescription"] = null, ["rowcount"] = null, ["rowindex"] = null,
        ["rowindextext"] = null, ["rowspan"] = null, ["selected"] = "true false undefined", ["setsize"] = null, ["sort"] = "none ascending descending other",
        ["valuemax"] = null, ["valuemin"] = null, ["valuenow"] = null, ["valuetext"] = null,
    };

    public static IEnumerable<string> Roles => s_roles;

    /// <summary>The names of the attributes, with <c>aria-</c>.</summary>
    public static IEnumerable<string> Attributes => s_attributes.Keys.Select(static name => "aria-" + name);

    public static bool IsRole(string name) => s_roles.Contains(name) || name.StartsWith("doc-", StringComparison.Ordinal) || name.StartsWith("graphics-", StringComparison.Ordinal);

    /// <param name="name">The name with <c>aria-</c>.</param>
    public static bool IsAttribute(string name) => s_attributes.ContainsKey(name.Substring("aria-".Length));

    /// <summary>The values that an attribute may have; <see langword="null"/> when there is no list of them.</summary>
    /// <param name="name">The name with <c>aria-</c>.</param>
    public static IReadOnlyList<string>? ValuesOf(string name) =>
        s_attributes.TryGetValue(name.Substring("aria-".Length), out var values) ? values?.Split(' ') : null;

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
