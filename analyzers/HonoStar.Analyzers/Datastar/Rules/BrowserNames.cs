namespace HonoStar.Analyzers;

/// <summary>Names that are there in a browser without being declared, as far as a signal could have such a name.</summary>
internal static class BrowserNames
{
    private static readonly HashSet<string> s_names = new(
        ("el evt patch undefined this arguments async await of window self document location history navigator screen console event name status length top parent "
        + "frames opener origin closed performance crypto caches indexedDB localStorage sessionStorage customElements visualViewport external menubar toolbar "
        + "scrollbars statusbar personalbar locationbar innerWidth innerHeight outerWidth outerHeight screenX screenY scrollX scrollY pageXOffset pageYOffset "
        + "devicePixelRatio isSecureContext Infinity NaN Math Date JSON Object Array String Number Boolean Intl Map Set Promise Symbol RegExp Error URL HonoStar")
        .Split(' '),
        StringComparer.Ordinal);

    public static bool Contains(string name) => s_names.Contains(name);
}
