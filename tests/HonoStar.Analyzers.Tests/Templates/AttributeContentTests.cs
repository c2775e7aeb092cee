using Microsoft.CodeAnalysis.CSharp;

namespace HonoStar.Analyzers.Tests.Templates;

/// <summary>What the compiler says that an attribute holds is what <c>Html.Attr</c> makes of it at run time.</summary>
public sealed class AttributeContentTests
{
    private static readonly string[] s_names =
    [
        .. HtmlVocabulary.Elements.SelectMany(HtmlVocabulary.AttributesOf).Concat(Aria.Attributes).Distinct(),
        "xlink:href", "xml:base", "icon", "dynsrc", "lowsrc", "onclick", "ONLOAD", "oncut", "once", "on", "on-click", "on:click", "data-note", "data-theme", "data-on:click", "data-on-intersect", "data-text", "data-star-text", "data-bind", "data-bind:a",
        "data-signals__ifmissing", "data-attr:title", "data-computed:a", "data-json-signals", "data-onto", "data-classy", "data-indicator",
    ];

    [Fact]
    public void The_compiler_and_the_runtime_agree() => Assert.All(s_names, name => Assert.Equal(ByTheCompiler(name), ByTheRuntime(name)));

    private static string ByTheCompiler(string name)
    {
        var element = Template.Parse(SyntaxFactory.ParseExpression("$\"<p>\""), default).Elements[0];
        return AttributeContents.Of(element, name.ToLowerInvariant()) == AttributeContent.Text ? "takes text" : "takes no text";
    }

    private static string ByTheRuntime(string name)
    {
        try
        {
            _ = Html.Attr(name, "text");
            return "takes text";
        }
        catch (ArgumentException)
        {
            return "takes no text";
        }
    }
}
