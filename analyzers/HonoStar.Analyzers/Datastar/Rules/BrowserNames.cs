namespace HonoStar.Analyzers;

/// <summary>
/// Names that are there in a browser without being declared: those of expressions, the members of <c>window</c> that begin with a small
/// letter, but for event handlers, and the values of JavaScript that could be the names of signals.
/// </summary>
internal static class BrowserNames
{
    private static readonly HashSet<string> s_names = new(
        ("el evt patch undefined this arguments async await of caches cookieStore showOpenFilePicker showSaveFilePicker showDirectoryPicker "
        + "queryLocalFonts documentPictureInPicture getScreenDetails chrome dump addEventListener alert atob blur btoa cancelAnimationFrame "
        + "cancelIdleCallback captureEvents clearInterval clearTimeout clientInformation close closed confirm console createImageBitmap "
        + "crossOriginIsolated crypto customElements decodeURI decodeURIComponent devicePixelRatio dispatchEvent document encodeURI encodeURIComponent "
        + "escape eval event external fetch find focus frameElement frames getComputedStyle getSelection globalThis history indexedDB innerHeight "
        + "innerWidth isFinite isNaN isSecureContext length localStorage location locationbar matchMedia menubar moveBy moveTo name navigation "
        + "navigator open opener origin originAgentCluster outerHeight outerWidth pageXOffset pageYOffset parent parseFloat parseInt performance "
        + "personalbar postMessage print prompt queueMicrotask releaseEvents removeEventListener reportError requestAnimationFrame requestIdleCallback "
        + "resizeBy resizeTo scheduler screen screenLeft screenTop screenX screenY scroll scrollBy scrollTo scrollX scrollY scrollbars self "
        + "sessionStorage setInterval setTimeout speechSynthesis status statusbar stop structuredClone toolbar top trustedTypes unescape "
        + "visualViewport window Infinity NaN Math Date JSON Object Array String Number Boolean Intl Map Set Promise Symbol RegExp Error URL HonoStar "
        + "CSS")
        .Split(' '),
        StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => s_names;

    public static bool Contains(string name) => s_names.Contains(name);
}
