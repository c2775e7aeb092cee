using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>The text of a template, with a mark for each hole, and where each character is written.</summary>
internal sealed class TemplateText
{
    /// <summary>Stands for a hole: a character that no text has.</summary>
    public const char Hole = '\uFFFF';

    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _spans = [];
    private readonly TextSpan _whole;

    private TemplateText(TextSpan whole) => _whole = whole;

    public int Length => _text.Length;

    /// <summary>The character at a position; NUL behind the end.</summary>
    public char this[int index] => index < _text.Length ? _text[index] : '\0';

    public static TemplateText Of(InterpolatedStringExpressionSyntax template)
    {
        var result = new TemplateText(template.Span);
        var isVerbatim = template.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken);
        var isRaw = template.StringStartToken.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken)
            || template.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken);
        foreach (var content in template.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                result.Add(text.TextToken.Text, text.SpanStart, isRaw ? '\0' : isVerbatim ? '"' : '\\');
            }
            else
            {
                result._text.Append(Hole);
                result._spans.Add(content.Span);
            }
        }

        return result;
    }

    public string Substring(int start, int end) => _text.ToString(start, end - start);

    /// <summary>Where a part of the text is written; of an empty part the whole template.</summary>
    public TextSpan SpanOf(int start, int end) =>
        start >= end ? _whole : TextSpan.FromBounds(_spans[start].Start, _spans[end - 1].End);

    /// <summary>Adds what is written; an escaped character counts as that character.</summary>
    private void Add(string written, int position, char escape)
    {
        for (var i = 0; i < written.Length; i++)
        {
            var length = escape != '\0' && written[i] == escape && i + 1 < written.Length ? 2 : 1;
            _text.Append(length == 1 ? written[i] : Unescape(written[i + 1]));
            _spans.Add(new TextSpan(position + i, length));
            i += length - 1;
        }
    }

    private static char Unescape(char escaped) => escaped switch
    {
        'n' or 'r' or 't' => ' ',
        _ => escaped,
    };
}
