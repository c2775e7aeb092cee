namespace HonoStar;

/// <summary>Links to addresses that are not pages of the application.</summary>
public static class Url
{
    private static readonly string[] s_schemes = ["https", "http", "mailto", "tel", "sms"];

    /// <summary>
    /// A link to another site, or to a mail address or telephone number. An address whose scheme could execute
    /// anything (<c>javascript:</c>, <c>data:</c>, ...) is refused.
    /// </summary>
    /// <param name="address">An absolute address with one of the schemes https, http, mailto, tel and sms.</param>
    /// <exception cref="ArgumentException">The address is not absolute, or has another scheme.</exception>
    public static Href External(string address) =>
        TryExternal(address) ?? throw new ArgumentException(
            $"'{address}' is not an absolute address with one of the schemes {string.Join(", ", s_schemes)}.", nameof(address));

    /// <summary>As <see cref="External"/>, for addresses that a person typed: a bad one gives <see langword="null"/>.</summary>
    /// <param name="address">The address.</param>
    public static Href? TryExternal(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && Array.IndexOf(s_schemes, uri.Scheme) >= 0
            ? new Href(uri.AbsoluteUri)
            : null;

    /// <summary>A link to something of the application that is not a page, such as a file or an endpoint.</summary>
    /// <param name="path">Its path from the application's root, already encoded; it starts with one slash.</param>
    /// <exception cref="ArgumentException">The path does not start with one slash, or holds a backslash or a control character.</exception>
    public static Href Local(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsLocal(path)
            ? new Href(path)
            : throw new ArgumentException($"'{path}' is not a path of the application: it must start with exactly one '/'.", nameof(path));
    }

    /// <summary>Whether an address stays within this application: a path that starts with exactly one slash.</summary>
    /// <param name="path">The address, as it came with a request.</param>
    public static bool IsLocal(string? path)
    {
        if (path is not ['/', ..] || (path.Length > 1 && path[1] is '/' or '\\'))
        {
            return false;
        }

        foreach (var c in path)
        {
            if (char.IsControl(c) || c == '\\')
            {
                return false;
            }
        }

        return true;
    }
}
