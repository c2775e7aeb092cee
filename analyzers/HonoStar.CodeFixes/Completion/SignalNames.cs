using HonoStar.Analyzers;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.CodeFixes;

/// <summary>The signals that a template can name: those of the pages that show it, by what the rules know of pages.</summary>
internal static class SignalNames
{
    /// <summary>The signals at a place: of the member that it stands in, of its type, and of every page that shows it.</summary>
    public static IReadOnlyCollection<string> At(ExpressionSyntax template, ApplicationRendering rendering, CancellationToken cancellation)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        if (SourceFile.Of(template.SyntaxTree, cancellation).MemberAt(template.SpanStart) is not { } member)
        {
            names.UnionWith(DatastarTemplate.Of(Template.Parse(template, cancellation)).Declarations.Keys);
            return names;
        }

        names.UnionWith(rendering.ScopeOf(rendering.TypeOf(member.Part), cancellation).Paths);
        foreach (var scope in rendering.PagesShowing(member, cancellation).SelectMany(page => rendering.ScopeOf(page, cancellation)))
        {
            names.UnionWith(scope.Paths);
        }

        names.RemoveWhere(static name => name.IndexOf(DatastarExpression.Hole) >= 0);
        return names;
    }
}
