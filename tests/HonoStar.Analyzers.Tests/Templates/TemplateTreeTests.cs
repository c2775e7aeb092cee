using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Templates;

public sealed class TemplateTreeTests
{
    private static readonly Gen<string> s_markup = WrittenTemplate.OneOf(
        "<div>", "</div>", "<section class=a>", "</section>", "<p>", "</p>", "<b title='&lt;x&amp;y'>", "</b>", "<ul>", "</ul>", "<li>", "</li>", "<br>",
        "<input disabled value=\"a b\">", "text ", "&eacute;&#65;&#x42;", "<!-- c -->", "<textarea>a<b></textarea>", "<script>if (a<b) '<!--'</script>",
        "<style>a>b{}</style>", "<SPAN ID=x DATA-A='1'>", "</span>", "<svg viewBox='0 0 1 1'><path d=\"M0\"/><title>t</title></svg>", "<dl>", "</dl>", "<dt>", "<dd>");

    /// <summary>The tree that the rules see is the one that a browser makes, wherever nothing is reported.</summary>
    [Fact]
    public void A_template_without_flaws_is_what_a_browser_makes_of_it()
    {
        var compared = 0;
        s_markup.Array[1, 12].Sample(
            parts =>
            {
                var markup = string.Concat(parts);
                var template = Parse(markup);
                if (template.Flaws.Length > 0)
                {
                    return;
                }

                Interlocked.Increment(ref compared);
                var document = new HtmlParser().ParseDocument("<body>");
                var expected = new HtmlParser().ParseFragment(markup, document.Body!);

                Assert.Equal(Outline(expected), Outline(template.Children));
            },
            iter: 4000);
        Assert.True(compared > 200, $"only {compared} templates without flaws");
    }

    [Fact]
    public void Every_reported_position_is_one_of_the_source() =>
        WrittenTemplate.Any(Gen.OneOf(s_markup, WrittenTemplate.OneOf("<", ">", "&", "&amp;", "=", "\"", "'", " ", "\uFFFF", "</", "<!", "x", "\n"))).Sample(
            written =>
            {
                var template = Template.Parse(SyntaxFactory.ParseExpression(written.Source), default);

                Assert.Equal(written.Text.Count(c => c == MappedText.Hole), template.Holes.Length);
                Assert.Equal(template.Holes.Select(hole => hole.Span), written.Spans.Where((_, index) => written.Text[index] == MappedText.Hole));
                foreach (var element in template.Elements)
                {
                    Assert.Equal(element.WrittenName.Text, Cooked(written, element.NameSpan));
                    Assert.StartsWith("<" + element.WrittenName.Text, Cooked(written, element.StartTag), StringComparison.Ordinal);
                    Assert.True(element.EndTag is not { } end || Cooked(written, end).StartsWith("</" + element.Name, StringComparison.OrdinalIgnoreCase));
                    foreach (var attribute in element.Attributes)
                    {
                        Assert.Equal(attribute.WrittenName.Text, Cooked(written, attribute.NameSpan));
                        Assert.True(attribute.Value is null || attribute.Value.Text.Contains('&', StringComparison.Ordinal) || Cooked(written, attribute.ValueSpan).Length >= attribute.Value.Length);
                    }
                }

                Assert.All(template.Flaws, flaw => Assert.True(new TextSpan(0, written.Source.Length).Contains(flaw.Span)));
            },
            iter: 3000);

    [Theory]
    [InlineData("<p>a</p>", "")]
    [InlineData("<ul><li>a<li>b</ul><p>c", "")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "")]
    [InlineData("a < b", "UnescapedLessThan:<")]
    [InlineData("<div><span></div>", "Unclosed:span")]
    [InlineData("<b><i></b></i>", "Misnested:</i>")]
    [InlineData("</div>", "StrayEndTag:</div>")]
    [InlineData("<br></br>", "VoidEndTag:</br>")]
    [InlineData("<p><div></div></p>", "ClosedBefore:</p>")]
    [InlineData("<div/>", "SelfClosingNonVoid:/>")]
    [InlineData("<br/><svg><path/></svg>", "")]
    [InlineData("<a href=x href=y>z</a>", "DuplicateAttribute:href")]
    [InlineData("<a title=\"x\"class=\"y\">z</a>", "MissingSpaceBetweenAttributes:c")]
    [InlineData("<a title=>z</a>", "MissingAttributeValue:title=")]
    [InlineData("<a tit\"le>z</a>", "UnexpectedCharacterInAttributeName:\\\"")]
    [InlineData("<a title=x=y>z</a>", "UnexpectedCharacterInUnquotedValue:=")]
    [InlineData("<a title='x>z</a>", "EndInTag:<a")]
    [InlineData("<!-- a", "EndInComment:<!--")]
    [InlineData("<? a >", "IncorrectlyOpenedComment:<?")]
    [InlineData("</ a>", "MissingEndTagName:</")]
    [InlineData("&foo; &amp &#; &#xD800; a & b", "UnknownNamedCharacterReference:&foo;,MissingSemicolonAfterCharacterReference:&amp,AbsenceOfDigitsInNumericCharacterReference:&#,CharacterReferenceOutsideUnicodeRange:&#xD800;")]
    [InlineData("<a href=\"?a=b&amp;c&copy=d\">z</a>", "")]
    [InlineData("<p></p a>", "EndTagWithAttributes:</p a>")]
    [InlineData("<a / b>z</a>", "UnexpectedSolidus:/")]
    [InlineData("<script><!--<script></script>--></script>", "")]
    public void What_a_browser_stumbles_over_is_a_flaw(string markup, string expected)
    {
        var template = Parse(markup);

        Assert.Equal(expected, string.Join(",", template.Flaws.Select(flaw => $"{flaw.Kind}:{template.Syntax.ToFullString().Substring(flaw.Span.Start, flaw.Span.Length)}")));
    }

    [Theory]
    [InlineData("{x}", HoleContext.Text)]
    [InlineData("<p>{x}</p>", HoleContext.Text)]
    [InlineData("<title>{x}</title>", HoleContext.PlainText)]
    [InlineData("<svg><title>{x}</title></svg>", HoleContext.Text)]
    [InlineData("<p title='{x}'>", HoleContext.AttributeValue)]
    [InlineData("<p title='{x}' {x}>", HoleContext.AttributeValue, HoleContext.Attributes)]
    [InlineData("<p title={x}>", HoleContext.UnquotedValue)]
    [InlineData("<p {x}>", HoleContext.Attributes)]
    [InlineData("<p title='a'{x}>", HoleContext.Attributes)]
    [InlineData("<p data-{x}='a'>", HoleContext.AttributeName)]
    [InlineData("<p {x}='a'>", HoleContext.AttributeName)]
    [InlineData("<p {x}{x}>", HoleContext.AttributeName, HoleContext.AttributeName)]
    [InlineData("<{x}>", HoleContext.TagName)]
    [InlineData("<h{x}></h{x}>", HoleContext.TagName, HoleContext.EndTag)]
    [InlineData("<!-- {x} -->", HoleContext.Comment)]
    [InlineData("<!doctype {x}>", HoleContext.Comment)]
    [InlineData("<script>{x}</script>{x}", HoleContext.Script, HoleContext.Text)]
    [InlineData("<style>{x}</style>", HoleContext.Style)]
    [InlineData("<iframe>{x}</iframe>", HoleContext.RawText)]
    internal void A_hole_knows_where_it_stands(string markup, params HoleContext[] expected) =>
        Assert.Equal(expected, Template.Parse(SyntaxFactory.ParseExpression($"$\"\"\"{markup.Replace("{x}", "{1}", StringComparison.Ordinal)} \"\"\""), default).Holes.Select(hole => hole.Context));

    [Fact]
    public void The_value_of_an_attribute_is_decoded_and_keeps_its_positions()
    {
        const string Source = "$\"<a data-on:click=\\\"a &amp;&amp; {1} &lt b\\\">x</a>\"";
        var attribute = Template.Parse(SyntaxFactory.ParseExpression(Source), default).Elements[0].Attributes[0];

        Assert.Equal("data-on:click", attribute.Name);
        Assert.Equal("a && \uFFFF < b", attribute.Value!.Text);
        Assert.Equal("&amp;", Source.Substring(attribute.Value.SpanOf(3, 4).Start, 5));
        Assert.Equal("{1}", Source.Substring(attribute.Value.SpanOf(5, 6).Start, 3));
        Assert.Same(attribute.Holes[0], attribute.HoleAt(5));
        Assert.Same(attribute, attribute.Holes[0].Attribute);
    }

    private static Template Parse(string markup) => Template.Parse(SyntaxFactory.ParseExpression("$" + SymbolDisplay.FormatLiteral(markup, quote: true).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)), default);

    /// <summary>The text that is written at a place of the source.</summary>
    private static string Cooked(WrittenTemplate written, TextSpan span) =>
        new([.. written.Text.Where((_, index) => span.Contains(written.Spans[index]))]);

    private static string Outline(IEnumerable<TemplateNode> nodes)
    {
        var outline = new StringBuilder();
        foreach (var node in nodes)
        {
            _ = node switch
            {
                TemplateElement element => outline.Append('<').Append(element.Name)
                    .AppendJoin("", element.Attributes.Select(attribute => $" {attribute.Name}={attribute.Literal}"))
                    .Append('>').Append(Outline(element.Children)).Append("</>"),
                TemplateTextNode text => outline.Append(text.Text.Text),
                _ => outline,
            };
        }

        return outline.ToString();
    }

    private static string Outline(IEnumerable<INode> nodes)
    {
        var outline = new StringBuilder();
        foreach (var node in nodes)
        {
            _ = node switch
            {
                IElement element => outline.Append('<').Append(element.LocalName.ToLowerInvariant())
                    .AppendJoin("", element.Attributes.Select(attribute => $" {attribute.Name.ToLowerInvariant()}={attribute.Value}"))
                    .Append('>').Append(Outline(element.ChildNodes)).Append("</>"),
                IText text => outline.Append(text.Data),
                _ => outline,
            };
        }

        return outline.ToString();
    }
}
