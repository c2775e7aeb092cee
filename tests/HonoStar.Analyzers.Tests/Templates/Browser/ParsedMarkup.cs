using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Templates.Browser;

/// <summary>What Chromium makes of markup, as outlines that compare with those of templates.</summary>
internal static partial class ParsedMarkup
{
    /// <summary>Parses pieces of markup: documents as such, parts of a picture in SVG or MathML, and all else wherever its first element may stand.</summary>
    /// <returns>For each piece, in order, the outline of its tree as <see cref="Outline"/> writes it.</returns>
    public static async Task<IReadOnlyList<string>> OutlineAsync(IReadOnlyList<string> pieces, CancellationToken cancellation)
    {
        var file = Path.Combine(Path.GetTempPath(), $"markup-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, s_page.Replace("PIECES", JsonSerializer.Serialize(pieces.Select(piece => new { Context = ContextOf(piece), Markup = piece })), StringComparison.Ordinal), cancellation);
        try
        {
            using var browser = new Chromium("--dump-dom", $"file://{file}");
            var result = Result().Match(await browser.ReadAsync(cancellation)).Groups[1].Value;
            return JsonSerializer.Deserialize<List<string>>(Encoding.UTF8.GetString(Convert.FromBase64String(result)))!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string ContextOf(string markup)
    {
        var name = FirstTag().Match(markup).Groups[1].Value.ToLowerInvariant();
        return name is "!doctype" or "html" or "head" or "body" ? "document"
            : ForeignElements.IsOnlySvg(name) && name != "svg" ? "svg"
            : ForeignElements.IsOnlyMathMl(name) && name != "math" ? "math"
            : "template";
    }

    /// <summary>Scripts do not run in the document that parses, so that the content of noscript is parsed, as it is in templates.</summary>
    private static readonly string s_page =
        """
        <!doctype html><meta charset="utf-8"><script>
        const inert = document.implementation.createHTMLDocument();
        const vocabularies = { 'http://www.w3.org/2000/svg': 'svg:', 'http://www.w3.org/1998/Math/MathML': 'math:' };
        const implied = new Set(['html', 'head', 'body', 'tbody', 'colgroup']);
        function outline(node) {
          let text = '';
          for (const child of (node instanceof HTMLTemplateElement ? node.content : node).childNodes) {
            if (child.nodeType === Node.TEXT_NODE) { text += child.data.trim() === '' ? '' : child.data.replace(/\s+/g, ' '); }
            if (child.nodeType !== Node.ELEMENT_NODE) { continue; }
            const name = child.localName.toLowerCase();
            if (child.attributes.length === 0 && implied.has(name) && !vocabularies[child.namespaceURI]) { text += outline(child); continue; }
            text += `<${vocabularies[child.namespaceURI] ?? ''}${name}`;
            for (const attribute of child.attributes) { text += ` ${attribute.name.toLowerCase()}=${attribute.value}`; }
            text += `>${outline(child)}</>`;
          }
          return text;
        }
        function parse({ Context, Markup }) {
          if (Context === 'document') { return outline(new DOMParser().parseFromString(Markup, 'text/html')); }
          const within = Context === 'template' ? inert.createElement('template')
            : inert.createElementNS(Context === 'svg' ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1998/Math/MathML', Context);
          within.innerHTML = Markup;
          return outline(within);
        }
        const bytes = new TextEncoder().encode(JSON.stringify(PIECES.map(parse)));
        let binary = '';
        for (let i = 0; i < bytes.length; i += 8192) { binary += String.fromCharCode(...bytes.subarray(i, i + 8192)); }
        document.documentElement.textContent = `[${btoa(binary)}]`;
        </script>
        """;

    [GeneratedRegex(@"<(!?[a-zA-Z][a-zA-Z0-9-]*)")]
    private static partial Regex FirstTag();

    [GeneratedRegex(@"\[([A-Za-z0-9+/=]*)\]")]
    private static partial Regex Result();
}
