namespace HonoStar.Analyzers;

/// <summary>The elements and attributes of HTML, by the HTML standard: which there are, and which values they take.</summary>
internal static class HtmlVocabulary
{
    /// <summary>Attributes that every element may have.</summary>
    private static readonly HashSet<string> s_global = Set(
        "accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope "
        + "itemtype lang nonce part popover role slot spellcheck style tabindex title translate writingsuggestions virtualkeyboardpolicy xmlns anchor elementtiming "
        + "about datatype inlist prefix property resource typeof vocab");

    /// <summary>The elements, each with the attributes that it has besides the global ones. What the standard calls obsolete stands among them, and is a rule of its own.</summary>
    private static readonly Dictionary<string, HashSet<string>> s_elements = Elementwise(
        """
        a: href target download ping rel hreflang type referrerpolicy attributionsrc name charset coords rev shape
        abbr address article aside b bdi bdo cite code dfn em figcaption figure footer header hgroup i kbd main mark nav noscript rp rt ruby s samp search section small span strong sub summary sup u var wbr
        acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen listing marquee menuitem multicol nextid nobr noembed noframes plaintext rb rtc spacer strike tt xmp: align bgcolor color face size width height behavior direction loop cols rows src name scrolling noresize frameborder
        area: alt coords shape href target download ping rel referrerpolicy nohref
        audio: src crossorigin preload autoplay loop muted controls controlslist disableremoteplayback
        base: href target
        blockquote q: cite
        body: bgcolor text link vlink alink background
        br: clear
        button: disabled form formaction formenctype formmethod formnovalidate formtarget name popovertarget popovertargetaction command commandfor type value interestfor
        canvas: width height
        caption col colgroup: span align valign width
        data: value
        datalist dd dt
        del ins: cite datetime
        details: open name
        dialog: open closedby
        div h1 h2 h3 h4 h5 h6 p hr: align size width noshade
        dl ol ul menu: reversed start type compact
        embed: src type width height
        fieldset: disabled form name
        form: accept-charset action autocomplete enctype method name novalidate target rel
        head html: version manifest profile
        iframe: src srcdoc name sandbox allow allowfullscreen width height referrerpolicy loading frameborder scrolling marginwidth marginheight longdesc align credentialless csp browsingtopics allowtransparency mozallowfullscreen webkitallowfullscreen
        img: alt src srcset sizes crossorigin usemap ismap width height referrerpolicy decoding loading fetchpriority attributionsrc align border hspace vspace longdesc name
        input: accept alpha alt autocomplete capture checked colorspace dirname disabled form formaction formenctype formmethod formnovalidate formtarget height list max maxlength min minlength multiple name pattern placeholder popovertarget popovertargetaction readonly required size src step type value webkitdirectory width usemap align incremental results passwordrules
        label: for form
        legend: align
        li: value type
        link: href crossorigin rel as media integrity hreflang type referrerpolicy sizes imagesrcset imagesizes blocking color disabled fetchpriority charset rev target
        map: name
        meta: name http-equiv content charset media property scheme
        meter: value min max low high optimum form
        object: data type name form width height usemap archive classid code codebase codetype declare standby align border hspace vspace
        optgroup: disabled label
        option: disabled label selected value
        output: for form name
        param: name value type valuetype
        picture
        pre: width
        progress: value max
        script: src type nomodule async defer crossorigin integrity referrerpolicy blocking fetchpriority attributionsrc charset language event for
        select: autocomplete disabled form multiple name required size
        selectedcontent
        slot: name
        source: type media src srcset sizes width height
        style: media blocking type
        table: align bgcolor border cellpadding cellspacing frame rules summary width
        tbody thead tfoot tr: align bgcolor valign char charoff
        td: colspan rowspan headers abbr align axis bgcolor height nowrap scope valign width
        template: shadowrootmode shadowrootdelegatesfocus shadowrootclonable shadowrootserializable shadowrootcustomelementregistry
        textarea: autocomplete cols dirname disabled form maxlength minlength name placeholder readonly required rows wrap
        th: colspan rowspan headers scope abbr align axis bgcolor height nowrap valign width
        time: datetime
        title
        track: default kind label src srclang
        video: src crossorigin poster preload autoplay playsinline loop muted controls width height controlslist disablepictureinpicture disableremoteplayback
        """);

    /// <summary>Attributes whose presence alone counts.</summary>
    private static readonly HashSet<string> s_boolean = Set(
        "allowfullscreen async autofocus autoplay checked controls default defer disabled disablepictureinpicture disableremoteplayback formnovalidate inert ismap itemscope loop "
        + "multiple muted nomodule novalidate open playsinline readonly required reversed selected shadowrootclonable shadowrootdelegatesfocus shadowrootserializable hidden");

    /// <summary>The values of attributes that have a closed list of them; by element, or for all elements.</summary>
    private static readonly Dictionary<string, HashSet<string>> s_values = Attributewise(
        """
        button type: submit reset button
        input type: hidden text search tel url email password date month week time datetime-local number range color checkbox radio file submit image reset button
        form method: get post dialog
        form enctype: application/x-www-form-urlencoded multipart/form-data text/plain
        button formmethod: get post dialog
        input formmethod: get post dialog
        button popovertargetaction: toggle show hide
        img loading: lazy eager
        iframe loading: lazy eager
        img decoding: sync async auto
        track kind: subtitles captions descriptions chapters metadata
        th scope: row col rowgroup colgroup
        textarea wrap: soft hard
        video preload: none metadata auto
        audio preload: none metadata auto
        ol type: 1 a A i I
        dir: ltr rtl auto
        contenteditable: true false plaintext-only
        draggable: true false
        spellcheck: true false
        translate: yes no
        inputmode: none text tel url email numeric decimal search
        enterkeyhint: enter done go next previous search send
        popover: auto manual hint
        """);

    /// <summary>The names of the elements that are not obsolete.</summary>
    public static IEnumerable<string> Elements => s_elements.Keys.Where(static name => !ObsoleteElements.Contains(name));

    public static bool IsElement(string name) => s_elements.ContainsKey(name);

    /// <summary>Names of elements that an application, or a library of its, defines.</summary>
    public static bool IsCustomElement(string name) => name.IndexOf('-') > 0;

    /// <summary>The names of the attributes that an element may have.</summary>
    public static IEnumerable<string> AttributesOf(string element) => s_elements.TryGetValue(element, out var own) ? own.Concat(s_global) : s_global;

    public static bool HasAttribute(string element, string name) => s_global.Contains(name) || (s_elements.TryGetValue(element, out var own) && own.Contains(name));

    /// <summary>Whether the presence of an attribute alone counts, whatever its value.</summary>
    public static bool IsBoolean(string attribute) => s_boolean.Contains(attribute);

    /// <summary>The values that an attribute may have; <see langword="null"/> when there is no list of them.</summary>
    public static HashSet<string>? ValuesOf(string element, string attribute) =>
        s_values.TryGetValue($"{element} {attribute}", out var values) || s_values.TryGetValue(attribute, out values) ? values : null;

    /// <summary>Lines of names, a colon, and what belongs to each of the names.</summary>
    private static Dictionary<string, HashSet<string>> Elementwise(string lines) => Lines(lines)
        .SelectMany(static line => line.Names.Split(' ').Select(name => (Name: name, line.Values)))
        .ToDictionary(static line => line.Name, static line => line.Values, StringComparer.Ordinal);

    /// <summary>Lines of an attribute, or of an element and its attribute, a colon, and the values.</summary>
    private static Dictionary<string, HashSet<string>> Attributewise(string lines) =>
        Lines(lines).ToDictionary(static line => line.Names, static line => line.Values, StringComparer.Ordinal);

    private static IEnumerable<(string Names, HashSet<string> Values)> Lines(string lines) =>
        lines.Split('\n').Select(static line => line.Trim().Split(':')).Select(static parts => (parts[0], Set(parts.Length > 1 ? parts[1].Trim() : "")));

    private static HashSet<string> Set(string names) => new(names.Split([' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
