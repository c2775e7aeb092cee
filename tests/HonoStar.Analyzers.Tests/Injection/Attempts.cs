namespace HonoStar.Analyzers.Tests.Injection;

/// <summary>The attempts: where a hole can stand, times what can be typed there, by the families that the published cheat sheets have.</summary>
internal static class Attempts
{
    /// <summary>Markup, and what leaves a value or an element that it was put into.</summary>
    private static readonly string[] s_markup =
    [
        "<script>HIT</script>",
        "<img src=x: onerror=HIT>",
        "\"><svg onload=HIT>",
        "' autofocus tabindex=1 onfocus='HIT",
        "\" onmouseover=\"HIT\" data-init=\"HIT\" x=\"",
        "</textarea></title></style></script><script>HIT</script>",
        "--><img src=LEAK>",
        "&lt;script&gt;HIT&lt;/script&gt;",
        "&#x3c;script&#x3e;HIT&#x3c;/script&#x3e;",
        "\0<script\0>HIT</script>",
        "<svg><animate onbegin=HIT attributeName=x dur=1s></svg>",
        "<iframe srcdoc=\"<script>top.HIT</script>\"></iframe>",
        "<math><mtext><table><mglyph><style><img src=x: onerror=HIT>",
        "]]><script>HIT</script>",
        "+ADw-script+AD4-HIT+ADw-/script+AD4-",
        "\r\n\r\n<script>HIT</script>\u2028<!--",
        "` onclick=HIT `",
        "<p data-init=HIT data-on-intersect=HIT>",
        "<link rel=stylesheet href=LEAK><meta http-equiv=refresh content='0;url=LEAK'>",
        "{{HIT}}${HIT}<% HIT %>\ud800<script>HIT</script>",
    ];

    private static readonly string[] s_textPlaces =
    [
        """$"<p>{x}</p>" """,
        """$"<p title=\"{x}\">a</p>" """,
        """$"<p title='{x}'>a</p>" """,
        """$"<input aria-label=\"a\" value=\"{x}\">" """,
        """$"<p class=\"a {x} b\" id='{x}'>a</p>" """,
        """$"<p data-note=\"{x}\" aria-label='{x}'>a</p>" """,
        """$"<textarea aria-label='a'>{x}</textarea>" """,
        """$"<pre>{x}</pre><select aria-label='a'><option value='{x}'>{x}</option></select>" """,
        """$"<svg><title>{x}</title><text x='{x}'>{x}</text><foreignObject><p>{x}</p></foreignObject></svg>" """,
        """$"<math><mtext>{x}</mtext><mi class='{x}'>{x}</mi></math>" """,
        """$"<noscript>{x}</noscript><template><p title='{x}'>{x}</p></template>" """,
        """$"<p {Html.Attr("title", x)} {Html.Class(x, ("b", true))}>{Html.Text(x)}</p>" """,
        """$"<table><caption>{x}</caption><tr><td title='{x}'>{x}</td></tr></table>" """,
        """$"<img alt='{x}' src='{Asset.Href("/none.png")}'><details><summary>{x}</summary></details>" """,
        """$"<meta name='description' content='{x}'><input type='{x}' name='{x}' placeholder='{x}' aria-label='a'>" """,
        """$"<ul>{new[] { x, x }.Each(item => $"<li title='{item}'>{item}</li>")}</ul>{(x.Length > 0).When(() => $"<b>{x}</b>")}" """,
    ];

    private static readonly string[] s_addresses =
    [
        "javascript:HIT", " javascript:HIT", "JaVaScRiPt:HIT", "java\tscript:HIT", "java\nscript:HIT", "\u0001javascript:HIT", "javascript\r:HIT", "javascript&colon;HIT",
        "&#106;avascript:HIT", "javascript://%0aHIT", "data:text/html,<script>HIT</script>", "data:text/html;base64,PHNjcmlwdD50b3AucHduKDEpPC9zY3JpcHQ+", "vbscript:HIT", "blob:HIT",
        "view-source:javascript:HIT", "filesystem:javascript:HIT", "//x\" onclick=\"HIT", "https://x/\" onmouseover=\"HIT", "https://x/' onfocus='HIT", "https://x/><script>HIT</script>",
        "mailto:a@b?\" onclick=\"HIT", "tel:1\" onclick=HIT x=\"", "http://a:b@x/<svg onload=HIT>", "/\\x\" onclick=HIT", "/a' onclick='HIT", "/%22%20onclick=HIT", "/a b\" onclick=HIT ", "?javascript:HIT",
    ];

    /// <summary>Holes in addresses that say what they hold, and refuse what they cannot.</summary>
    private static readonly string[] s_addressPlaces =
    [
        """$"<a href=\"{Url.External(x)}\">a</a><img alt='' src='{Url.TryExternal(x)}'>" """,
        """$"<a href='{Url.Local(x)}'>a</a><form action='{Url.Local(x)}'><button>a</button></form>" """,
        """$"<a href='/p/{System.Uri.EscapeDataString(x)}?q={System.Uri.EscapeDataString(x)}#{x}'>a</a><a href=\"#{x}\">a</a>" """,
        """$"<a data-attr:href='{Js.Value(Url.TryExternal(x).ToString())}' data-attr:title='{Js.Value(x)}'>a</a><a data-attr=\"{{href: '/p/' + {Js.Value(x)}}}\">a</a>" """,
        """$"<svg><a href='{Url.TryExternal(x)}'><text>a</text></a></svg><iframe title='a' src='/blank?{System.Uri.EscapeDataString(x)}'></iframe>" """,
    ];

    /// <summary>Addresses that the client sets. It refuses those that execute in the page; what has an origin of its own, such as a picture in a <c>data:</c> address, it sets.</summary>
    private static readonly string[] s_setAddresses =
    [
        """$"<div data-signals:u='{Js.Value(x)}'><a data-attr:href='$u'>a</a><form data-attr=\"{{action: $u}}\"></form><button data-attr:formaction='$u'>a</button></div>" """,
    ];

    private static readonly string[] s_code =
    [
        "';HIT;'", "\";HIT;\"", "`;HIT;`", "${HIT}", "*/HIT/*", "</script><script>HIT</script>", "\u2028HIT\u2029", "\\\";HIT;//", "\\u0022;HIT;//", "@get('LEAK');HIT", "$x=HIT",
        "\"-HIT-\"", "'+HIT+'", "\nHIT\n", "/;HIT;/", "&quot;;HIT;&quot;", "<!--<script>HIT", "]]>HIT", "__proto__", "constructor.constructor('HIT')()", "\"><img src=x: onerror=HIT>", "\ud800\";HIT;//",
    ];

    private static readonly string[] s_codePlaces =
    [
        """$"<p data-init=\"$a = {Js.Value(x)}\" data-text='{Js.Value(x)}'></p>" """,
        """$"<p data-signals='{{a: {Js.Value(x)}, b: {{c: [{Js.Value(x)}]}}}}' data-signals:d=\"{Js.Value(x)}\" data-text='$a + $b.c + $d'></p>" """,
        """$"<button data-on:click='$a = {Js.Value(x)}; $b = [{Js.Value(x)}, 1]'>a</button>" """,
        """$"<p data-init=\"$a = '{Js.Value(x)}'\" data-text='`{Js.Value(x)}`'></p>" """,
        """$"<p data-init='/* {Js.Value(x)} */ $a = 1' data-effect='$b = /{Js.Value(x)}/.test($a)'></p>" """,
        """$"<p data-attr:title='{Js.Value(x)}' data-class:a='{Js.Value(x)}' data-computed:e='{Js.Value(x)} + 1'></p>" """,
        """$"<script>var a = {Js.Value(x)}; var b = '{Js.Value(x)}'; var c = `{Js.Value(x)}`;</script>" """,
        """$"<script>/* {Js.Value(x)} */ // {Js.Value(x)}\n</script><script type='module'>const a = [{Js.Value(x)}];</script>" """,
        """$"<script type='application/json'>{Js.Value(x)}</script>" """,
        """$"<p {Html.Attr("data-text", Js.Value(x))} {Html.Attr("data-init", Js.Value(x))}></p>" """,
    ];

    /// <summary>Holes where nothing that is encoded could stand: the compiler refuses them, whatever is typed.</summary>
    private static readonly string[] s_refused =
    [
        // Names, and values without quotes.
        """$"<{x}>a</{x}>" """, """$"<p {x}>a</p>" """, """$"<p {x}='a'>a</p>" """, """$"<p data-{x}='a'>a</p>" """, """$"<p title={x}>a</p>" """, """$"<p title=a{x}>a</p>" """, """$"<a href={x}>a</a>" """,
        """$"<p {(x.Length > 0 ? x : "hidden")}>a</p>" """, """$"<p {Html.Text(x)}>a</p>" """, """$"<p {o}>a</p>" """, """$"<!-- {x} -->" """, """$"<!doctype {x}>" """,

        // Addresses.
        """$"<a href='{x}'>a</a>" """, """$"<a href=' {x}'>a</a>" """, """$"<a href='java{x}'>a</a>" """, """$"<a href='javascript:{x}'>a</a>" """, """$"<a href='javascript:f({x.Length})'>a</a>" """,
        """$"<a href='data:text/html,{x}'>a</a>" """, """$"<a href='//{x}'>a</a>" """, """$"<a href='/{x}'>a</a>" """, """$"<a href='{o}'>a</a>" """, """$"<form action='{x}'></form>" """,
        """$"<button formaction='{x}'>a</button>" """, """$"<iframe title='a' src='{x}'></iframe>" """, """$"<object data='{x}'></object>" """, """$"<embed src='{x}'>" """, """$"<img alt='' src='{x}'>" """,
        """$"<img alt='' srcset='{x} 2x'>" """, """$"<img alt='' srcset='/a 1x, {x} 2x'>" """, """$"<picture><source srcset='{x}'></picture>" """, """$"<link rel='preload' imagesrcset='{x}'>" """, """$"<link rel='stylesheet' href='{x}'>" """,
        """$"<base href='{x}'>" """, """$"<script src='{x}'></script>" """, """$"<video poster='{x}'></video>" """, """$"<audio src='{x}'></audio>" """, """$"<area alt='' href='{x}'>" """, """$"<svg><a href='{x}'>a</a></svg>" """,
        """$"<svg><a xlink:href='{x}'>a</a></svg>" """, """$"<svg><use href='{x}'/></svg>" """, """$"<svg><image href='{x}'/></svg>" """, """$"<svg><script href='{x}'></script></svg>" """, """$"<a ping='{x}'>a</a>" """,
        """$"<input type='image' alt='a' src='{x}'>" """, """$"<body background='{x}'>a</body>" """, """$"<blockquote cite='{x}'>a</blockquote>" """, """$"<math href='{x}'></math>" """,
        """$"<meta http-equiv='refresh' content='0;url={x}'>" """, """$"<meta http-equiv='refresh' content='{x}'>" """, """$"<meta http-equiv='{x}' content='0'>" """,

        // Animations that set an address.
        """$"<svg><a><animate attributeName='href' to='{x}'/></a></svg>" """, """$"<svg><a><animate attributeName='href' values='{x}'/></a></svg>" """, """$"<svg><set attributeName='{x}' to='a'/></svg>" """,
        """$"<svg><set attributeName='onclick' to='{x}'/></svg>" """, """$"<svg><animate attributeName='xlink:href' from='{x}' by='{x}'/></svg>" """,

        // Styles, scripts and documents.
        """$"<p style='{x}'>a</p>" """, """$"<p style='color:{x}'>a</p>" """, """$"<p style='background:url({x})'>a</p>" """, """$"<style>{x}</style>" """, """$"<style>a {{ background: url({x}) }}</style>" """,
        """$"<svg><style>{x}</style></svg>" """, """$"<script>{x}</script>" """, """$"<script>var a = '{x}'</script>" """, """$"<script>var a = \"{x}\"</script>" """, """$"<script>var a = `{x}`</script>" """, """$"<script>// {x}</script>" """,
        """$"<script type='application/json'>{x}</script>" """, """$"<script type='module'>import '{x}'</script>" """, """$"<script>{Html.Text(x)}</script>" """, """$"<script>{o}</script>" """, """$"<svg><script>{x}</script></svg>" """,
        """$"<iframe title='a' srcdoc='{x}'></iframe>" """, """$"<iframe title='a' srcdoc='<p>{x}</p>'></iframe>" """, """$"<iframe title='a' srcdoc='{Html.Text(x)}'></iframe>" """, """$"<xmp>{x}</xmp>" """, """$"<iframe title='a'>{x}</iframe>" """,
        """$"<noembed>{x}</noembed>" """, """$"<noframes>{x}</noframes>" """,

        // Event handlers.
        """$"<button onclick='{x}'>a</button>" """, """$"<button onclick='f(\"{x}\")'>a</button>" """, """$"<body onload='{x}'>a</body>" """, """$"<img alt='' src='/a' onerror='f({x.Length})'>" """, """$"<svg onload='{x}'></svg>" """,
        """$"<button onclick='{Js.Value(x)}'>a</button>" """, """$"<p ONMOUSEOVER='{x}'>a</p>" """,

        // Expressions.
        """$"<p data-on:click='{x}'>a</p>" """, """$"<p data-on:click=\"$a = '{x}'\">a</p>" """, """$"<p data-on-intersect='{x}'>a</p>" """, """$"<p data-on-interval='{x}'>a</p>" """, """$"<p data-on-signal-patch='{x}'>a</p>" """,
        """$"<p data-init='{x}'>a</p>" """, """$"<p data-effect='{x}'>a</p>" """, """$"<p data-text='{x}'>a</p>" """, """$"<p data-text=\"'{x}'\">a</p>" """, """$"<p data-text='`{x}`'>a</p>" """, """$"<p data-show='{x}'>a</p>" """,
        """$"<p data-signals='{x}'>a</p>" """, """$"<p data-signals='{{a: \"{x}\"}}'>a</p>" """, """$"<p data-signals:a='{x}'>a</p>" """, """$"<p data-computed:a='{x}'>a</p>" """, """$"<p data-class='{x}'>a</p>" """, """$"<p data-class:a='{x}'>a</p>" """,
        """$"<p data-style:color='{x}'>a</p>" """, """$"<p data-attr='{x}'>a</p>" """, """$"<p data-attr:href='{x}'>a</p>" """, """$"<input aria-label='a' data-bind='{x}'>" """, """$"<p data-ref='{x}'>a</p>" """, """$"<p data-indicator='{x}'>a</p>" """,
        """$"<p data-on:click=\"@get('{x}')\">a</p>" """, """$"<p data-on:click=\"@get('/a?b={x}')\">a</p>" """, """$"<p data-json-signals='{x}'>a</p>" """, """$"<p DATA-ON:CLICK='{x}'>a</p>" """, """$"<p data-text='{o}'>a</p>" """,
        """$"<p data-init='{Url.TryExternal(x)}'>a</p>" """,

        // Attributes that an expression sets.
        """$"<a data-attr:href='{Js.Value(x)}'>a</a>" """, """$"<a data-attr:href=\"$a ? {Js.Value(x)} : '/'\">a</a>" """, """$"<a data-attr='{{title: $a, href: {Js.Value(x)}}}'>a</a>" """, """$"<form data-attr:action='{Js.Value(x)}'></form>" """,
        """$"<button data-attr:onclick='{Js.Value(x)}'>a</button>" """, """$"<button data-attr=\"{{'onclick': {Js.Value(x)}}}\">a</button>" """, """$"<iframe title='a' data-attr:srcdoc='{Js.Value(x)}'></iframe>" """, """$"<svg><a data-attr:xlink:href='{Js.Value(x)}'>a</a></svg>" """,

        // Markup and attributes where there is only text.
        """$"<p title='{Html.Text(x)}'>a</p>" """, """$"<p title='{Html.Attr("a", x)}'>a</p>" """, """$"<textarea aria-label='a'>{Html.Text(x)}</textarea>" """, """$"<title>{Html.Text(x)}</title>" """,
    ];

    /// <summary>Markup that the compiler knows as an object.</summary>
    private static readonly string[] s_objects =
    [
        """$"<p title=\"{o}\">a</p>" """, """$"<p title='{o}'>a</p>" """, """$"<p class='a {o} b'>a</p>" """, """$"<input aria-label='a' value='{o}'>" """, """$"<p data-note=\"{o}\" aria-label=\"{o}\">a</p>" """,
    ];

    private static readonly string[] s_lines =
    [
        "\n\nevent: datastar-patch-elements\ndata: elements <script>HIT</script>\n\n",
        "\r\n\r\nevent: datastar-patch-elements\r\ndata: elements <img src=x: onerror=HIT>\r\n\r\n",
        "\r\revent: datastar-execute-script\rdata: script HIT\r\r",
        "\u2028\u2028event: datastar-patch-elements\u2028data: elements <script>HIT</script>\u2028\u2028",
        "\u0085\u0085event: datastar-patch-elements\u0085data: elements <script>HIT</script>",
        "\u000b\u000cevent: datastar-patch-elements\u000cdata: elements <script>HIT</script>\u000c\u000c",
        "\ndata: mode append\ndata: selector body\ndata: elements <script>HIT</script>",
        "\rdata: selector body\rdata: mode inner\rdata: elements <svg onload=HIT>",
        "\nid: 1\nretry: 1\n: <script>HIT</script>\n\n",
        "</div><script>HIT</script>",
    ];

    private static readonly string[] s_linePlaces =
    [
        """$"<p>{x}</p>" """, """$"<p title=\"{x}\">a</p>" """, """$"<pre>{x}</pre><textarea aria-label='a'>{x}</textarea>" """, """$"<p data-init=\"$a = {Js.Value(x)}\">a</p>" """,
    ];

    /// <summary>All attempts.</summary>
    public static IReadOnlyList<Attempt> All { get; } =
    [
        .. Each("text", s_textPlaces, s_markup),
        .. Each("address", s_addressPlaces, s_addresses),
        .. Each("set address", s_setAddresses, [.. s_addresses.Where(static address => !(address.Split(':')[0] is "data" or "vbscript" or "blob" or "filesystem"))]),
        .. Each("code", s_codePlaces, s_code),
        .. s_refused.Select((place, index) => new Attempt("refused", place, s_markup[index % s_markup.Length])),
        .. Each("object", s_objects, s_markup),
        .. Each("event line", s_linePlaces, s_lines).Select(attempt => attempt with { IsStreamed = true }),
    ];

    /// <summary>The templates that the compiler has to refuse.</summary>
    public static IReadOnlyList<string> Refused => s_refused;

    private static IEnumerable<Attempt> Each(string family, string[] places, string[] payloads) => places.SelectMany(place => payloads.Select(payload => new Attempt(family, place, payload)));
}
