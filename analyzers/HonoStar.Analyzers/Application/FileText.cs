using System.Text;
using System.Text.RegularExpressions;

namespace HonoStar.Analyzers;

/// <summary>
/// What the text of a file says of ids and addresses, whatever they stand in: what is found is enough to leave something unreported.
/// </summary>
internal sealed class FileText
{
    /// <summary>An id in markup, or one that is given to <c>Html.Attr</c>; no part of a query, nor the end of another attribute's name.</summary>
    private static readonly Regex s_id = new("""(?:(?<![\w?&:.-])id\s*=(?!=)\s*|Attr\(\s*"id"\s*,\s*)(?<quote>\\?\$?["']*)(?<id>[^"'\\>\s]*)""", RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Raw markup that is no literal, and ids that the client sets.</summary>
    private static readonly Regex s_unseen = new("""Html\.Raw\(\s*[^"\s$]|data-attr(?:\s*=|:id\b)""", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>Where a relative address begins: in an attribute that has one, or in an action.</summary>
    private static readonly Regex s_relative = new(
        """(?:\b(?:href|action|formaction|src)\s*=\s*|@(?:get|post|put|patch|delete)\(\s*)\\?["'`]?(?<address>[A-Za-z0-9._~%-])""",
        RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public FileText(string text)
    {
        (Ids, IdBeginnings) = IdsIn(text);
        HasUnseenMarkup = s_unseen.IsMatch(text);
        (Addresses, Fetched) = AddressesIn(text);
        RelativeAddresses = RelativeAddressesIn(text);
        HasBase = text.IndexOf("<base", StringComparison.OrdinalIgnoreCase) >= 0;
        MayImportRoutes = text.Contains("using static") && text.Contains("Routes.");
    }

    /// <summary>The ids that are written out.</summary>
    public IReadOnlyCollection<string> Ids { get; }

    /// <summary>What ids with a hole begin with; empty for those that are a hole.</summary>
    public IReadOnlyCollection<string> IdBeginnings { get; }

    /// <summary>Whether there is markup that is no literal, and may have any ids.</summary>
    public bool HasUnseenMarkup { get; }

    /// <summary>What looks like an address of the application, with <see cref="MappedText.Hole"/> for each hole.</summary>
    public IReadOnlyCollection<string> Addresses { get; }

    /// <summary>What looks like an address that is relative to a document, with <see cref="MappedText.Hole"/> for each hole.</summary>
    public IReadOnlyCollection<string> RelativeAddresses { get; }

    /// <summary>Those of <see cref="Addresses"/> that <c>@get</c> asks for.</summary>
    public IReadOnlyCollection<string> Fetched { get; }

    /// <summary>Whether there is a <c>base</c> element.</summary>
    public bool HasBase { get; }

    /// <summary>Whether members of <c>Routes</c> may be named without it.</summary>
    public bool MayImportRoutes { get; }

    private static (IReadOnlyCollection<string> Ids, IReadOnlyCollection<string> Beginnings) IdsIn(string text)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in s_id.Matches(text))
        {
            var id = match.Groups["id"].Value;
            var hole = id.IndexOf('{');
            var isAttr = match.Value.StartsWith("Attr", StringComparison.OrdinalIgnoreCase);
            if (hole >= 0 || (isAttr && match.Groups["quote"].Length == 0))
            {
                beginnings.Add(id.Substring(0, Math.Max(0, hole)));
            }
            else if (id.Length > 0)
            {
                ids.Add(id);
            }
        }

        return (ids, beginnings);
    }

    /// <summary>Whatever begins with a slash behind a quote, or behind the sign or name that stands before an address without quotes.</summary>
    private static (HashSet<string> All, HashSet<string> Fetched) AddressesIn(string text)
    {
        const string Fetch = "@get(";
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        var fetched = new HashSet<string>(StringComparer.Ordinal);
        for (var i = text.IndexOf('/', 1 < text.Length ? 1 : 0); i > 0; i = i + 1 < text.Length ? text.IndexOf('/', i + 1) : -1)
        {
            if (text[i - 1] is '"' or '\'' or '`' or '=' && i + 1 < text.Length && text[i + 1] != '/')
            {
                var address = ReadAddress(text, i);
                addresses.Add(address);
                if (string.CompareOrdinal(text, Math.Max(0, i - 1 - Fetch.Length), Fetch, 0, Fetch.Length) == 0)
                {
                    fetched.Add(address);
                }
            }
        }

        return (addresses, fetched);
    }

    private static HashSet<string> RelativeAddressesIn(string text)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in s_relative.Matches(text))
        {
            addresses.Add(ReadAddress(text, match.Groups["address"].Index));
        }

        return addresses;
    }

    private static string ReadAddress(string text, int start)
    {
        var address = new StringBuilder();
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '{')
            {
                address.Append(depth++ == 0 ? MappedText.Hole.ToString() : "");
            }
            else if (character == '}' && depth > 0)
            {
                depth--;
            }
            else if (depth == 0 && (character is '"' or '\'' or '`' or '<' or '>' or '?' or '#' or '\\' || char.IsWhiteSpace(character)))
            {
                break;
            }
            else if (depth == 0)
            {
                address.Append(character);
            }
        }

        return address.ToString();
    }
}
