namespace HonoStar.Analyzers.Tests.Templates.Browser;

/// <summary>
/// Makes markup as people write it, right and wrong. Every start tag has a number of its own (<c>data-n</c>), so that an element
/// that a parser moves, drops or makes twice can be told.
/// </summary>
/// <param name="random">What is chosen by.</param>
internal sealed class WrittenMarkup(Random random)
{
    private static readonly string[] s_any =
        [.. HtmlVocabulary.Elements.Except(["html", "head", "body", "selectedcontent"]).Order(StringComparer.Ordinal), "svg", "math", "my-element"];

    private static readonly string[] s_common =
    [
        "div", "div", "p", "p", "span", "b", "i", "a", "ul", "ol", "dl", "table", "form", "select", "button", "label", "input", "h1", "h2", "section", "img", "br", "svg", "math",
        "my-element", "details", "figure", "fieldset", "ruby", "picture", "video", "template", "pre", "textarea", "script", "style", "noscript", "object", "menu", "datalist", "em",
        "strong", "code", "small", "address", "blockquote", "article", "header", "main", "nav", "hr", "iframe", "dialog", "output", "title", "canvas", "audio", "slot",
    ];

    private static readonly Dictionary<string, string[]> s_children = new()
    {
        ["table"] = ["caption", "colgroup", "thead", "tbody", "tbody", "tfoot", "tr", "tr", "script", "template"],
        ["thead"] = ["tr"], ["tbody"] = ["tr"], ["tfoot"] = ["tr"], ["tr"] = ["td", "th"], ["colgroup"] = ["col", "template"],
        ["ul"] = ["li"], ["ol"] = ["li"], ["menu"] = ["li"], ["dl"] = ["dt", "dd", "div"],
        ["select"] = ["option", "optgroup", "hr"], ["optgroup"] = ["option", "legend"], ["datalist"] = ["option"], ["option"] = [],
        ["details"] = ["summary", "p", "div"], ["figure"] = ["figcaption", "img", "p"], ["fieldset"] = ["legend", "label", "div"], ["ruby"] = ["rt", "rp", "b"],
        ["picture"] = ["source", "img"], ["video"] = ["source", "track"], ["audio"] = ["source"],
        ["svg"] = ["path", "g", "title", "desc", "foreignobject", "text", "font", "math", "style", "script", "a", "circle", "lineargradient"], ["g"] = ["path", "g", "circle"],
        ["math"] = ["mi", "mo", "mrow", "mtext", "semantics", "svg", "mglyph"], ["mrow"] = ["mi", "mo", "mfrac"], ["semantics"] = ["mrow", "annotation-xml", "annotation-xml", "annotation"],
        ["annotation-xml"] = ["svg", "div", "mi"], ["mi"] = ["b", "mglyph"],
    };

    private readonly List<string> _tags = [];
    private int _number;

    /// <summary>A tree in which most elements stand where they belong, with all its end tags.</summary>
    public string Tree()
    {
        Write(s_common, depth: 0);
        return string.Concat(_tags);
    }

    /// <summary>A document, which now and then has something in its head that does not belong there, or a second of what there is only one.</summary>
    public string Document()
    {
        _tags.Add("<!doctype html><html lang='en'>");
        _tags.Add(StartTag("head"));
        for (var count = random.Next(4); count > 0; count--)
        {
            var name = random.Next(12) == 0 ? Pick(s_any) : Pick(["title", "meta", "link", "style", "script", "noscript", "base", "template"]);
            Write(name, depth: 6);
        }

        _tags.Add("</head>");
        _tags.Add(StartTag("body"));
        Write(random.Next(6) == 0 ? ["html", "head", "body", "div"] : s_common, depth: 3);
        _tags.Add("</body></html>");
        return string.Concat(_tags);
    }

    /// <summary>A tree some of whose tags are lost, doubled, exchanged or put in.</summary>
    public string Soup()
    {
        Write(s_common, depth: 0);
        for (var changes = random.Next(1, 4); changes > 0 && _tags.Count > 0; changes--)
        {
            var at = random.Next(_tags.Count);
            switch (random.Next(4))
            {
                case 0:
                    _tags.RemoveAt(at);
                    break;
                case 1:
                    _tags.Insert(random.Next(_tags.Count + 1), _tags[at]);
                    break;
                case 2 when at > 0:
                    (_tags[at], _tags[at - 1]) = (_tags[at - 1], _tags[at]);
                    break;
                default:
                    var name = Pick(random.Next(2) == 0 ? s_common : s_any);
                    _tags.Insert(at, random.Next(3) == 0 ? $"</{name}>" : StartTag(name));
                    break;
            }
        }

        return string.Concat(_tags);
    }

    private void Write(string[] names, int depth)
    {
        for (var count = depth == 0 ? random.Next(1, 3) : random.Next(0, 4); count > 0; count--)
        {
            if (random.Next(4) == 0)
            {
                _tags.Add(Pick([" ", " ", $"t{_number} ", "x &amp; y", "<!-- c -->"]));
                continue;
            }

            // Now and then something that does not belong here.
            var name = Pick(random.Next(12) == 0 ? s_any : random.Next(10) == 0 || names.Length == 0 ? s_common : names);
            Write(name, depth);
        }
    }

    private void Write(string name, int depth)
    {
        _tags.Add(StartTag(name));
        if (HtmlElements.IsVoid(name))
        {
            return;
        }

        if (name is "script" or "style" or "textarea" or "title" or "iframe")
        {
            _tags.Add(Pick(["", "a<b", "if (a < b) '</p>'", "a &lt; b"]));
        }
        else if (depth < 6)
        {
            Write(s_children.GetValueOrDefault(name) ?? s_common, depth + 1);
        }

        _tags.Add($"</{name}>");
    }

    private string StartTag(string name) =>
        $"<{name} data-n={_number++}{Pick(["", "", "", " class='a b'", " title=\"x &gt; y\"", " hidden", " lang='en'"])}{(name == "annotation-xml" ? Pick(["", " encoding='text/html'"]) : name == "font" ? Pick(["", " color=red"]) : name == "input" ? Pick(["", " type=hidden"]) : "")}{(name is "path" or "circle" or "br" or "img" && random.Next(2) == 0 ? "/" : "")}>";

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
