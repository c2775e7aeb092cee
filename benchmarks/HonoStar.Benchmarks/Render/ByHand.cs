using System.Buffers;
using System.IO.Pipelines;
using System.Globalization;

namespace HonoStar.Benchmarks.Render;

/// <summary>The page as someone writes it who cares for nothing but speed: UTF-8 literals, straight to the output.</summary>
internal static class ByHand
{
    public static void Render(IssueList list, PipeWriter output)
    {
        var w = new Utf8Writer(output);
        w.Raw("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>"u8);
        w.Text(list.Project);
        w.Raw(": issues</title><link rel=\"stylesheet\" href=\"/app.css\"></head>\n<body>\n<header class=\"bar\"><h1>"u8);
        w.Text(list.Project);
        w.Raw("</h1><p>Signed in as "u8);
        w.Text(list.User);
        w.Raw("</p></header>\n<main>\n<table class=\"issues\">\n<thead><tr><th>Issue</th><th>Labels</th><th>Author</th><th>Opened</th><th>Comments</th></tr></thead>\n<tbody>\n"u8);
        foreach (var issue in list.Issues)
        {
            Row(ref w, issue);
        }

        w.Raw("</tbody>\n</table>\n</main>\n</body>\n</html>\n"u8);
        w.Complete();
    }

    private static void Row(ref Utf8Writer w, Issue issue)
    {
        w.Raw("<tr id=\"issue-"u8);
        w.Number(issue.Id);
        w.Raw("\" class=\""u8);
        w.Raw(issue.IsOpen ? "open"u8 : "closed"u8);
        w.Raw("\">\n<td><a class=\"title\" href=\"/issues/"u8);
        w.Number(issue.Id);
        w.Raw("\">"u8);
        w.Text(issue.Title);
        w.Raw("</a><p class=\"summary\">"u8);
        w.Text(issue.Summary);
        w.Raw("</p></td>\n<td>"u8);
        foreach (var label in issue.Labels)
        {
            w.Raw("<span class=\"label "u8);
            w.Text(label.Tone);
            w.Raw("\">"u8);
            w.Text(label.Name);
            w.Raw("</span>"u8);
        }

        w.Raw("</td>\n<td><span class=\"author\" title=\""u8);
        w.Text(issue.Author);
        w.Raw("\">"u8);
        w.Text(issue.Author);
        w.Raw("</span></td>\n<td><time datetime=\""u8);
        w.Date(issue.Opened);
        w.Raw("\">"u8);
        w.Date(issue.Opened);
        w.Raw("</time></td>\n<td class=\"number\">"u8);
        w.Number(issue.Comments);
        w.Raw("</td>\n</tr>\n"u8);
    }

    private static class Format
    {
        public static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    }

    private ref struct Utf8Writer(PipeWriter output)
    {
        private const int Block = 16 * 1024;

        private static readonly SearchValues<char> s_special = SearchValues.Create("\0\r\"&'<>");

        private Span<byte> _free = output.GetSpan(Block);
        private int _used;

        public void Raw(ReadOnlySpan<byte> bytes)
        {
            if (!bytes.TryCopyTo(_free[_used..]))
            {
                More(bytes.Length);
                bytes.CopyTo(_free);
            }

            _used += bytes.Length;
        }

        public void Text(string text)
        {
            ReadOnlySpan<char> rest = text;
            while (true)
            {
                var special = rest.IndexOfAny(s_special);
                var plain = special < 0 ? rest : rest[..special];
                if (_free.Length - _used < plain.Length * 3)
                {
                    More(plain.Length * 3);
                }

                System.Text.Unicode.Utf8.FromUtf16(plain, _free[_used..], out _, out var written);
                _used += written;
                if (special < 0)
                {
                    return;
                }

                Raw(rest[special] switch
                {
                    '&' => "&amp;"u8,
                    '<' => "&lt;"u8,
                    '>' => "&gt;"u8,
                    '"' => "&quot;"u8,
                    '\'' => "&#39;"u8,
                    '\r' => "&#13;"u8,
                    _ => "\uFFFD"u8,
                });
                rest = rest[(special + 1)..];
            }
        }

        public void Number(int value)
        {
            int written;
            while (!value.TryFormat(_free[_used..], out written, default, Format.Culture))
            {
                More(16);
            }

            _used += written;
        }

        public void Date(DateTime value)
        {
            int written;
            while (!value.TryFormat(_free[_used..], out written, "yyyy-MM-dd", Format.Culture))
            {
                More(16);
            }

            _used += written;
        }

        public void Complete() => output.Advance(_used);

        private void More(int length)
        {
            output.Advance(_used);
            _free = output.GetSpan(Math.Max(length, Block));
            _used = 0;
        }
    }
}
