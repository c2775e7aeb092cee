using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Templates;

public sealed class TemplateTextTests
{
    private static readonly Gen<string> s_parts = WrittenTemplate.OneOf(
        "<p>", "</p>", "<a href='/x'>", "<a title=\"y\">", "\"", "'", "\\", "{", "}", "\n", "\r\n", "\n\n", "  \n", "&amp;", "é", "\t", "text", "\uFFFF", "\uFFFF\uFFFF");

    [Fact]
    public void Every_character_is_found_where_it_is_written() =>
        WrittenTemplate.Any(s_parts).Sample(
            written =>
            {
                var text = TemplateText.Read(SyntaxFactory.ParseExpression(written.Source)).Text;

                Assert.Equal(written.Text, text.Text);
                Assert.All(written.Spans, (span, index) => Assert.Equal(span, text.SpanOf(index, index + 1)));
            },
            iter: 3000);

    [Fact]
    public void A_part_of_a_text_is_found_where_it_is_written() =>
        Gen.Select(WrittenTemplate.Any(s_parts), Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
            (written, a, b) =>
            {
                var start = (int)(Math.Min(a, b) * written.Text.Length);
                var end = (int)(Math.Max(a, b) * written.Text.Length);
                var part = TemplateText.Read(SyntaxFactory.ParseExpression(written.Source)).Text.Slice(start, end);

                Assert.Equal(written.Text[start..end], part.Text);
                Assert.All(written.Spans.Skip(start).Take(end - start), (span, index) => Assert.Equal(span, part.SpanOf(index, index + 1)));
            },
            iter: 1000);

    [Theory]
    [InlineData("\"a\\x41\\u0042\\U00000043\\t\\e\\\\\\\"z\"", "aABC\t\u001b\\\"z")]
    [InlineData("@\"a\"\"{{\\z\"", "a\"{{\\z")]
    [InlineData("\"\"\"a\"b\"\"\"", "a\"b")]
    [InlineData("\"\"\"\n  a\n\n    b\n  \"\"\"", "a\n\n  b")]
    [InlineData("\"\"\"\r\n  a\r\n  b\r\n  \"\"\"", "a\r\nb")]
    [InlineData("$\"\"\"\r\n  a\r\n  b\r\n  \"\"\"", "a\r\nb")]
    [InlineData("$\"a\" + ($\"{1}\" + $\"{{\")", "a\uFFFF{")]
    [InlineData("$\"\\U0001F600!\"", "\U0001F600!")]
    public void A_string_of_any_kind_is_read(string source, string expected)
    {
        var text = TemplateText.Read(SyntaxFactory.ParseExpression(source)).Text;

        Assert.Equal(expected, text.Text);
        if (expected[^1] is 'z' or 'b' or '!')
        {
            Assert.Equal(expected[^1].ToString(), source.Substring(text.SpanOf(text.Length - 1, text.Length).Start, 1));
        }
    }

    [Fact]
    public void Nested_templates_keep_their_own_positions()
    {
        var outer = (InterpolatedStringExpressionSyntax)SyntaxFactory.ParseExpression("""$"<ul>{items.Each(i => $"<li>{i}</li>")}</ul>" """);
        var inner = outer.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().Single();

        var text = TemplateText.Read(inner).Text;

        Assert.Equal("<li>\uFFFF</li>", text.Text);
        Assert.Equal("</li>", outer.ToFullString().Substring(text.SpanOf(5, 10).Start, 5));
        Assert.Equal("<ul>\uFFFF</ul>", TemplateText.Read(outer).Text.Text);
    }

    [Fact]
    public void An_empty_part_is_a_place()
    {
        var text = TemplateText.Read(SyntaxFactory.ParseExpression("$\"\"")).Text;

        Assert.Equal(new TextSpan(3, 0), text.SpanOf(0, 0));
    }
}
