namespace HonoStar.Analyzers;

/// <summary>An address of another site, as far as it is written out.</summary>
/// <param name="Scheme">Its scheme, in lower case; that of the document where none is written.</param>
/// <param name="Host">The host, in lower case.</param>
/// <param name="Path">The path, as far as it is known.</param>
internal sealed record ExternalAddress(string Scheme, string Host, string Path)
{
    /// <summary>What a directive has to list.</summary>
    public string Origin => $"{Scheme}://{Host}";

    /// <summary>Reads an address; <see langword="null"/> when it is none of another site, or its host is not known.</summary>
    /// <param name="text">The address, with <see cref="MappedText.Hole"/> for each hole.</param>
    public static ExternalAddress? Read(string text)
    {
        var scheme = text.StartsWith("//", StringComparison.Ordinal) ? "https"
            : text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https"
            : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http"
            : null;
        if (scheme is null)
        {
            return null;
        }

        var start = text.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = text.IndexOfAny(['/', '?', '#'], start);
        var host = text.Substring(start, (end < 0 ? text.Length : end) - start).ToLowerInvariant();
        return host.Length == 0 || host.IndexOf(MappedText.Hole) >= 0 || host.IndexOf('@') >= 0
            ? null
            : new ExternalAddress(scheme, host, end < 0 || text[end] != '/' ? "/" : text.Substring(end));
    }

    /// <summary>Whether one source of a directive allows the address.</summary>
    /// <param name="source">A scheme, a host, or a word in quotes.</param>
    public bool IsAllowedBy(string source)
    {
        if (source is "*" || string.Equals(source, "'strict-dynamic'", StringComparison.OrdinalIgnoreCase) || source.IndexOf('{') >= 0)
        {
            return source != "'nonce-{nonce}'";
        }

        if (source[0] == '\'')
        {
            return false;
        }

        if (source[source.Length - 1] == ':')
        {
            return string.Equals(source, Scheme + ":", StringComparison.OrdinalIgnoreCase) || (Scheme == "https" && string.Equals(source, "http:", StringComparison.OrdinalIgnoreCase));
        }

        var schemeEnd = source.IndexOf("://", StringComparison.Ordinal);
        var start = schemeEnd < 0 ? 0 : schemeEnd + 3;
        if (schemeEnd >= 0 && !string.Equals(source.Substring(0, schemeEnd), Scheme, StringComparison.OrdinalIgnoreCase) && !(Scheme == "https" && string.Equals(source.Substring(0, schemeEnd), "http", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var slash = source.IndexOf('/', start);
        return HostFits(source.Substring(start, (slash < 0 ? source.Length : slash) - start).ToLowerInvariant()) && (slash < 0 || PathFits(source.Substring(slash)));
    }

    private bool HostFits(string pattern)
    {
        if (pattern.EndsWith(":*", StringComparison.Ordinal))
        {
            pattern = pattern.Substring(0, pattern.Length - 2);
            var colon = Host.LastIndexOf(':');
            return Fits(colon < 0 ? Host : Host.Substring(0, colon), pattern);
        }

        return Fits(Host, pattern);
    }

    private static bool Fits(string host, string pattern) =>
        pattern.StartsWith("*.", StringComparison.Ordinal) ? host.EndsWith(pattern.Substring(1), StringComparison.Ordinal) : host == pattern;

    /// <summary>Whether the path is one, or below one that ends with a slash. What is not known may be.</summary>
    private bool PathFits(string pattern)
    {
        var hole = Path.IndexOf(MappedText.Hole);
        var known = hole < 0 ? Path.Split('?', '#')[0] : Path.Substring(0, hole);
        return hole >= 0 && pattern.StartsWith(known, StringComparison.Ordinal)
            || (pattern[pattern.Length - 1] == '/' ? known.StartsWith(pattern, StringComparison.Ordinal) : known == pattern);
    }
}
