using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Reads the text of a template from the string that it is written as, of whatever kind.</summary>
/// <param name="Text">The text.</param>
/// <param name="Holes">What stands in its holes, in order.</param>
internal sealed record TemplateText(MappedText Text, ImmutableArray<InterpolationSyntax> Holes)
{
    /// <summary>The text of an interpolated string, of several that are added, or of a string literal.</summary>
    /// <param name="template">The string.</param>
    public static TemplateText Read(ExpressionSyntax template)
    {
        var reader = new Reader(template.SpanStart);
        reader.Read(template);
        return reader.Build(template.Span.End);
    }

    private sealed class Reader(int start)
    {
        private readonly MappedText.Builder _text = new(start);
        private readonly ImmutableArray<InterpolationSyntax>.Builder _holes = ImmutableArray.CreateBuilder<InterpolationSyntax>();

        public TemplateText Build(int end) => new(_text.Build(end), _holes.ToImmutable());

        public void Read(ExpressionSyntax template)
        {
            switch (template)
            {
                case InterpolatedStringExpressionSyntax interpolated:
                    ReadInterpolated(interpolated);
                    break;
                case LiteralExpressionSyntax literal:
                    ReadLiteral(literal.Token);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    Read(sum.Left);
                    Read(sum.Right);
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    Read(parenthesized.Expression);
                    break;
            }
        }

        private void ReadInterpolated(InterpolatedStringExpressionSyntax template)
        {
            foreach (var content in template.Contents)
            {
                if (content is InterpolationSyntax hole)
                {
                    _holes.Add(hole);
                    _text.AppendHole(hole.Span);
                }
                else if (content is InterpolatedStringTextSyntax { TextToken: var token })
                {
                    switch (template.StringStartToken.Kind())
                    {
                        case SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken:
                            ReadRaw(token.Text.Split('\n'), 0, token.ValueText.Split('\n'), token.SpanStart);
                            break;
                        case SyntaxKind.InterpolatedVerbatimStringStartToken:
                            ReadVerbatim(token.Text, 0, token.Text.Length, token.SpanStart, doublesBraces: true);
                            break;
                        default:
                            ReadRegular(token.Text, 0, token.Text.Length, token.SpanStart, doublesBraces: true);
                            break;
                    }
                }
            }
        }

        private void ReadLiteral(SyntaxToken token)
        {
            var written = token.Text;
            switch (token.Kind())
            {
                case SyntaxKind.SingleLineRawStringLiteralToken:
                    _text.Append(token.ValueText, 0, token.ValueText.Length, token.SpanStart + ((written.Length - token.ValueText.Length) / 2));
                    break;
                case SyntaxKind.MultiLineRawStringLiteralToken:
                    ReadRaw(written.Split('\n'), 1, token.ValueText.Split('\n'), token.SpanStart);
                    break;
                case SyntaxKind.StringLiteralToken when written.Length >= 3 && written[0] == '@':
                    ReadVerbatim(written, 2, written.Length - 1, token.SpanStart, doublesBraces: false);
                    break;
                case SyntaxKind.StringLiteralToken when written.Length >= 2:
                    ReadRegular(written, 1, written.Length - 1, token.SpanStart, doublesBraces: false);
                    break;
            }
        }

        /// <summary>
        /// Of a raw string only indentation, and the line breaks by the quotes, are left out: so each line of the text is the end
        /// of a line as it is written.
        /// </summary>
        private void ReadRaw(string[] written, int first, string[] lines, int position)
        {
            for (var i = 0; i < first; i++)
            {
                position += written[i].Length + 1;
            }

            for (var i = 0; i < lines.Length && first + i < written.Length; i++)
            {
                var source = written[first + i];
                var line = lines[i];
                var indentation = source.Length - line.Length;

                // Behind the last line of a literal stands nothing, but the line is written with a line break.
                if (i == lines.Length - 1 && indentation > 0 && source.EndsWith("\r", StringComparison.Ordinal) && !line.EndsWith("\r", StringComparison.Ordinal))
                {
                    indentation--;
                }

                if (indentation < 0 || string.CompareOrdinal(source, indentation, line, 0, line.Length) != 0)
                {
                    // The string is not finished, and the compiler says so.
                    _text.AppendEscaped(line, new TextSpan(position, source.Length));
                }
                else
                {
                    _text.Append(line, 0, line.Length, position + indentation);
                }

                position += source.Length + 1;
                if (i < lines.Length - 1)
                {
                    _text.Append("\n", 0, 1, position - 1);
                }
            }
        }

        private void ReadVerbatim(string written, int start, int end, int position, bool doublesBraces)
        {
            var run = start;
            for (var i = start; i < end; i++)
            {
                if ((written[i] == '"' || (doublesBraces && written[i] is '{' or '}')) && i + 1 < end && written[i + 1] == written[i])
                {
                    _text.Append(written, run, i - run, position + run);
                    _text.AppendEscaped(written[i].ToString(), new TextSpan(position + i, 2));
                    run = i + 2;
                    i++;
                }
            }

            _text.Append(written, run, end - run, position + run);
        }

        private void ReadRegular(string written, int start, int end, int position, bool doublesBraces)
        {
            var run = start;
            for (var i = start; i < end; i++)
            {
                var length = 0;
                var value = "";
                if (doublesBraces && written[i] is '{' or '}' && i + 1 < end && written[i + 1] == written[i])
                {
                    (value, length) = (written[i].ToString(), 2);
                }
                else if (written[i] == '\\' && i + 1 < end)
                {
                    (value, length) = Unescape(written, i, end);
                }

                if (length > 0)
                {
                    _text.Append(written, run, i - run, position + run);
                    _text.AppendEscaped(value, new TextSpan(position + i, length));
                    run = i + length;
                    i = run - 1;
                }
            }

            _text.Append(written, run, end - run, position + run);
        }

        /// <summary>The character that an escape sequence stands for, and its length as it is written.</summary>
        private static (string Value, int Length) Unescape(string written, int start, int end) => written[start + 1] switch
        {
            'n' => ("\n", 2),
            'r' => ("\r", 2),
            't' => ("\t", 2),
            '0' => ("\0", 2),
            'a' => ("\a", 2),
            'b' => ("\b", 2),
            'e' => ("\u001b", 2),
            'f' => ("\f", 2),
            'v' => ("\v", 2),
            'u' => Hexadecimal(written, start, end, 4),
            'x' => Hexadecimal(written, start, end, 4),
            'U' => Hexadecimal(written, start, end, 8),
            var other => (other.ToString(), 2),
        };

        private static (string Value, int Length) Hexadecimal(string written, int start, int end, int most)
        {
            var digits = 0;
            while (digits < most && start + 2 + digits < end && Uri.IsHexDigit(written[start + 2 + digits]))
            {
                digits++;
            }

            _ = int.TryParse(written.Substring(start + 2, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code);
            var value = code is > 0xFFFF and <= 0x10FFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString();
            return (value, digits + 2);
        }
    }
}
