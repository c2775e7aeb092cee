using HonoStar.Analyzers;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.CodeFixes;

/// <summary>The signals that the templates of a file make, by the attributes whose keys or values name them.</summary>
internal static class SignalNames
{
    public static IReadOnlyCollection<string> In(SyntaxNode root)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in root.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>())
        {
            if (text.Contents.OfType<InterpolatedStringTextSyntax>().Any(static part => part.TextToken.Text.IndexOf(DatastarName.Prefix, StringComparison.Ordinal) >= 0))
            {
                foreach (var attribute in Template.Parse(text, default).Elements.SelectMany(static element => element.Attributes))
                {
                    Add(names, attribute);
                }
            }
        }

        return names;
    }

    private static void Add(SortedSet<string> names, TemplateAttribute attribute)
    {
        if (attribute.HasUnknownName || DatastarName.Parse(attribute.Name) is not { } name || DatastarVocabulary.Attribute(name.Plugin) is not { KeyKind: AttributeKey.Signal } plugin)
        {
            return;
        }

        if (name.Key is { Length: > 0 })
        {
            names.Add(name.CasedKey(isSignal: true));
        }
        else if (plugin.ValueKind == AttributeValue.Signal && attribute.Literal is { Length: > 0 } value)
        {
            names.Add(value);
        }
    }
}
