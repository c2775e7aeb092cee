using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// Holes in addresses. One that begins an address is a link; behind a beginning that fixes where the address leads may stand
/// numbers, and text that is encoded for it.
/// </summary>
internal static class AddressPlace
{
    private static readonly string[] s_executing = ["javascript:", "data:", "vbscript:", "blob:", "livescript:", "mocha:"];

    /// <param name="context">The template.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="hole">The hole.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="at">Where in the value it stands.</param>
    public static void Check(TemplateContext context, TemplateAttribute attribute, TemplateHole hole, HoleKind kind, int at)
    {
        var start = BeginningOf(attribute.Name, attribute.Value!.Text.Substring(0, at));
        if (kind == HoleKind.Unknown)
        {
            return;
        }

        if (start is null)
        {
            // The seconds of a refresh.
            if (kind is not (HoleKind.Number or HoleKind.Constant))
            {
                Report(null, "a number", "write 'url=' before the link");
            }
        }
        else if (Executes(start))
        {
            Report(null, "no hole", "its scheme executes what follows; write a data-on attribute");
        }
        else if (start.Length == 0)
        {
            CheckFirst(kind);
        }
        else if (kind is not (HoleKind.Number or HoleKind.Constant) && !(Leads(start) && (hole.IsEncodedForAddress() || (kind == HoleKind.Text && start.IndexOf('#') >= 0))))
        {
            var fix = kind == HoleKind.Text && Leads(start) && hole.Type!.SpecialType == SpecialType.System_String
                ? new TextFix("Write Uri.EscapeDataString(...)").Replace(hole.Expression.Span, $"System.Uri.EscapeDataString({hole.Expression})")
                : null;
            Report(fix, "one Href", "make the whole address by Routes, Url.Local(...) or Url.External(...), or encode this part with Uri.EscapeDataString(...)");
        }

        void CheckFirst(HoleKind kind)
        {
            switch (kind)
            {
                case HoleKind.Link or HoleKind.Number:
                case HoleKind.Constant when !Executes((string)hole.Operation!.ConstantValue.Value!):
                    return;
                case HoleKind.Action:
                    Report(null, "a Href", "a link asks by GET; write the page's .Href(...), or use Form() or data-on:click for an action");
                    return;
                case HoleKind.Text when hole.Type!.SpecialType == SpecialType.System_String:
                    var fix = EndsAddress(attribute, at + 1) ? new TextFix("Write Url.External(...)").Replace(hole.Expression.Span, $"Url.External({hole.Expression})") : null;
                    Report(fix, "a Href", "write Routes... for a page, Url.Local(...) for another path, or Url.External(...), which refuses addresses that execute");
                    return;
                default:
                    Report(null, "a Href", "write Routes... for a page, Url.Local(...) for another path, or Url.External(...) for another site");
                    return;
            }
        }

        void Report(TextFix? fix, string what, string advice) =>
            context.Report(Descriptors.HoleInAddress, hole.Span, fix, attribute.Name, what, hole.Type!.Readable(), advice);
    }

    /// <summary>What stands between the beginning of the address and the hole; <see langword="null"/> when no address has begun.</summary>
    private static string? BeginningOf(string attribute, string before)
    {
        switch (attribute)
        {
            case "srcset" or "imagesrcset":
                // "a 1x, b 2x"; a number behind an address is its descriptor.
                before = before.Substring(before.LastIndexOf(',') + 1);
                break;
            case "ping" or "archive":
                before = before.Substring(before.TrimEnd().Length == before.Length ? before.LastIndexOf(' ') + 1 : before.Length);
                break;
            case "content":
                var url = before.LastIndexOf("url", StringComparison.OrdinalIgnoreCase);
                if (url < 0)
                {
                    return before.IndexOf(';') < 0 ? null : "";
                }

                before = before.Substring(url + 3).TrimStart(' ', '=', '\'', '"');
                break;
        }

        return before.TrimStart();
    }

    /// <summary>Whether the rest of a value is not of the address that ends there, but a descriptor or another address.</summary>
    private static bool EndsAddress(TemplateAttribute attribute, int at) =>
        attribute.Name is "srcset" or "imagesrcset" or "ping" or "archive"
            ? at == attribute.Value!.Length || attribute.Value[at] == ',' || char.IsWhiteSpace(attribute.Value[at])
            : string.IsNullOrWhiteSpace(attribute.Value!.Text.Substring(at));

    /// <summary>Whether the beginning of an address settles its scheme, so that what follows is a part of a path, a query or a fragment.</summary>
    private static bool Leads(string start) => start.IndexOfAny(['/', '?', '#', MappedText.Hole]) >= 0 && !start.EndsWith("//", StringComparison.Ordinal) && start != "/";

    /// <summary>Browsers ignore white space and control characters in a scheme.</summary>
    private static bool Executes(string start)
    {
        var scheme = new string([.. start.Where(static character => character > ' ')]);
        return s_executing.Any(executing => scheme.StartsWith(executing, StringComparison.OrdinalIgnoreCase));
    }
}
