using System.Buffers;

namespace HonoStar;

/// <summary>What a name makes of an attribute's value, and which values it therefore takes.</summary>
internal static class AttributeName
{
    private static readonly SearchValues<char> s_impossible = SearchValues.Create(
        [.. " \"'<>/=`", .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)]);

    private static readonly SearchValues<char> s_letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<string> s_urls = SearchValues.Create(
        [
            "action", "background", "cite", "data", "formaction", "href", "icon", "longdesc", "manifest", "ping", "poster",
            "profile", "src", "srcset", "usemap", "xlink:href", "imagesrcset", "archive", "classid", "codebase", "dynsrc", "lowsrc",
            "attributionsrc", "xml:base",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] s_expressions =
    [
        "attr", "class", "computed", "effect", "init", "on", "show", "signals", "style", "text", "animate", "bind", "custom-validity",
        "json-signals", "persist", "query-string", "ref", "indicator", "replace-url", "scroll-into-view", "view-transition", "match-media",
    ];

    /// <summary>Refuses what is no name, and what no value can be written to safely.</summary>
    /// <exception cref="ArgumentException">The name is impossible or refused.</exception>
    internal static void Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0 || name.AsSpan().IndexOfAny(s_impossible) >= 0)
        {
            throw new ArgumentException($"'{name}' is no name of an attribute.", nameof(name));
        }

        if (IsEventHandler(name) || Is(name, "srcdoc"))
        {
            throw new ArgumentException($"The attribute '{name}' holds script or a document of its own. Write a data-on:... attribute.", nameof(name));
        }
    }

    /// <summary>Refuses names whose values a browser follows or runs.</summary>
    /// <exception cref="ArgumentException">The attribute takes no text.</exception>
    internal static void CheckTakesText(string name)
    {
        if (s_urls.Contains(name))
        {
            throw new ArgumentException($"The attribute '{name}' holds an address, and takes a link rather than text: a route's Href(...) or Url.External(...).", nameof(name));
        }

        if (Is(name, "style"))
        {
            throw new ArgumentException("The attribute 'style' takes Css rather than text.", nameof(name));
        }

        if (IsExpression(name))
        {
            throw new ArgumentException($"The attribute '{name}' holds an expression, and takes Js.Value(...) or an action rather than text.", nameof(name));
        }
    }

    /// <summary>Whether a browser runs the value: all event handlers consist of letters, and none is shorter than <c>oncut</c>.</summary>
    private static bool IsEventHandler(string name) =>
        name.Length > 4 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && !name.AsSpan().ContainsAnyExcept(s_letters);

    /// <summary>Whether the client evaluates the value.</summary>
    internal static bool IsExpression(string name)
    {
        if (!name.StartsWith("data-", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = name.AsSpan(5);
        rest = rest.StartsWith("star-", StringComparison.OrdinalIgnoreCase) ? rest[5..] : rest;
        foreach (var plugin in s_expressions)
        {
            if (rest.StartsWith(plugin, StringComparison.OrdinalIgnoreCase) && (rest.Length == plugin.Length || rest[plugin.Length] is ':' or '_' or '-' or '.'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
