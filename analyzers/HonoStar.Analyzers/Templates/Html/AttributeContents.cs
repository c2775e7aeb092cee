namespace HonoStar.Analyzers;

/// <summary>Tells what an attribute holds, as the runtime's <c>Html.Attr</c> does; a test compares the two.</summary>
internal static class AttributeContents
{
    private static readonly HashSet<string> s_addresses = new(StringComparer.Ordinal)
    {
        "action", "background", "cite", "data", "formaction", "href", "icon", "longdesc", "manifest", "ping", "poster", "profile", "src", "srcset", "usemap",
        "xlink:href", "imagesrcset", "archive", "classid", "codebase", "dynsrc", "lowsrc", "attributionsrc", "xml:base",
    };

    private static readonly string[] s_expressions =
    [
        "attr", "class", "computed", "effect", "init", "on", "show", "signals", "style", "text", "animate", "bind", "custom-validity",
        "json-signals", "persist", "query-string", "ref", "indicator", "replace-url", "scroll-into-view", "view-transition", "match-media",
    ];

    /// <summary>What an attribute of an element holds.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The attribute's name, in lower case.</param>
    public static AttributeContent Of(TemplateElement element, string name)
    {
        if (element is { Name: "meta" } && (name == "http-equiv" || (name == "content" && element.Find("http-equiv") is { } equivalent && equivalent.Literal?.ToLowerInvariant() is null or "refresh")))
        {
            return name == "content" ? AttributeContent.Address : AttributeContent.Directive;
        }

        if (element.Namespace == HtmlNamespace.Svg && element.Name is "animate" or "set" or "animatetransform" or "animatemotion")
        {
            // An animation may set any attribute: also the address of a link.
            return name is "attributename" or "values" or "from" or "to" or "by" ? AttributeContent.Directive : Of(name);
        }

        return Of(name);
    }

    /// <summary>What an attribute holds by its name alone.</summary>
    /// <param name="name">The name, in lower case.</param>
    public static AttributeContent Of(string name) => name switch
    {
        "style" => AttributeContent.Style,
        "srcdoc" => AttributeContent.Document,
        _ when IsEventHandler(name) => AttributeContent.Script,
        _ when s_addresses.Contains(name) => AttributeContent.Address,
        _ when IsExpression(name) => AttributeContent.Expression,
        _ => AttributeContent.Text,
    };

    /// <summary>Whether an attribute is an event handler, such as <c>onclick</c>: all that browsers know consist of letters, and none is shorter than <c>oncut</c>.</summary>
    /// <param name="name">The name, in lower case.</param>
    public static bool IsEventHandler(string name) =>
        name.Length > 4 && name.StartsWith("on", StringComparison.Ordinal) && name.All(static character => character is >= 'a' and <= 'z');

    private static bool IsExpression(string name)
    {
        if (!name.StartsWith("data-", StringComparison.Ordinal))
        {
            return false;
        }

        var start = name.StartsWith("data-star-", StringComparison.Ordinal) ? "data-star-".Length : "data-".Length;
        return s_expressions.Any(plugin =>
            string.CompareOrdinal(name, start, plugin, 0, plugin.Length) == 0
            && (name.Length == start + plugin.Length || name[start + plugin.Length] is ':' or '_' or '-' or '.'));
    }
}
