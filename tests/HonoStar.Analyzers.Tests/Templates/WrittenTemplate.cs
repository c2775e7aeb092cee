using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Templates;

/// <summary>A template as C# source, with what each character of its text is written as.</summary>
/// <param name="Source">The expression.</param>
/// <param name="Text">Its text, with <see cref="MappedText.Hole"/> for each hole.</param>
/// <param name="Spans">Where each character of the text is written.</param>
internal sealed record WrittenTemplate(string Source, string Text, IReadOnlyList<TextSpan> Spans)
{
    private const string Indentation = "    ";

    /// <summary>Templates of every kind of string, with any parts.</summary>
    /// <param name="parts">What the text is made of; <see cref="MappedText.Hole"/> is a hole.</param>
    public static Gen<WrittenTemplate> Any(Gen<string> parts) =>
        Gen.Select(parts.Array[0, 30], Gen.Enum<StringKind>(), (texts, kind) => Write(string.Concat(texts), kind));

    /// <summary>One of some texts.</summary>
    public static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    public static WrittenTemplate Write(string text, StringKind kind)
    {
        // A single line stays one; and no text ends a raw string.
        text = kind switch
        {
            StringKind.RawSingleLine or StringKind.RawThreeDollars => text.Replace('\n', ' ').Replace('\r', ' '),
            StringKind.RawMultiLine => text.Replace("\r", "", StringComparison.Ordinal),
            _ => text,
        };
        if (kind is StringKind.RawSingleLine or StringKind.RawMultiLine or StringKind.RawThreeDollars)
        {
            text = text.Replace("{", kind == StringKind.RawThreeDollars ? "{ " : "(", StringComparison.Ordinal).Replace('}', ')').Replace("\"\"\"", "\"\"'", StringComparison.Ordinal);
        }

        var (start, end) = kind switch
        {
            StringKind.Regular => ("$\"", "\""),
            StringKind.Verbatim => ("$@\"", "\""),
            StringKind.VerbatimReversed => ("@$\"", "\""),
            StringKind.RawSingleLine => ("$\"\"\" ", " \"\"\""),
            StringKind.RawThreeDollars => ("$$$\"\"\" ", " \"\"\""),
            _ => ("$\"\"\"\n" + Indentation, "\n" + Indentation + "\"\"\""),
        };
        var padding = kind is StringKind.RawSingleLine or StringKind.RawThreeDollars ? 1 : 0;
        var source = new StringBuilder(start);
        var spans = new List<TextSpan>();
        var cooked = new StringBuilder();
        if (padding > 0)
        {
            cooked.Append(' ');
            spans.Add(new TextSpan(start.Length - 1, 1));
        }

        foreach (var c in text)
        {
            var written = Written(c, kind, spans.Count);
            spans.Add(new TextSpan(source.Length, written.Length));
            cooked.Append(c);
            source.Append(written);
            if (c == '\n' && kind == StringKind.RawMultiLine)
            {
                source.Append(Indentation);
            }
        }

        if (padding > 0)
        {
            cooked.Append(' ');
            spans.Add(new TextSpan(source.Length, 1));
        }

        return new WrittenTemplate(source.Append(end).ToString(), cooked.ToString(), spans);
    }

    private static string Written(char c, StringKind kind, int index) => (c, kind) switch
    {
        (MappedText.Hole, StringKind.RawThreeDollars) => "{{{ x }}}",
        (MappedText.Hole, _) => "{x }",
        ('{' or '}', StringKind.Regular or StringKind.Verbatim or StringKind.VerbatimReversed) => $"{c}{c}",
        ('"', StringKind.Verbatim or StringKind.VerbatimReversed) => "\"\"",
        ('"' or '\\', StringKind.Regular) => $"\\{c}",
        ('\n', StringKind.Regular) => "\\n",
        ('\r', StringKind.Regular) => "\\r",
        (_, StringKind.Regular) when index % 7 == 3 => $"\\u{(int)c:X4}",
        _ => c.ToString(),
    };

    internal enum StringKind
    {
        Regular,
        Verbatim,
        VerbatimReversed,
        RawSingleLine,
        RawThreeDollars,
        RawMultiLine,
    }
}
