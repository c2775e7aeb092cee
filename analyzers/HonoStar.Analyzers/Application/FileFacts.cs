using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>
/// What one file says that is of interest to others: which topics it watches and makes, and which ids its markup has. It is
/// read from the syntax alone and kept as long as the file is unchanged, so that a keystroke costs one file, and not all.
/// Names stand for types: what is said by a name is enough to leave something unreported.
/// </summary>
internal sealed class FileFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileFacts> s_known = new();
    private static readonly Regex s_id = new("""\bid\s*=\s*\\?["']*(?<id>[^"'\\>\s]*)""", RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private FileFacts(SyntaxNode root, string text, CancellationToken cancellation)
    {
        var watched = new HashSet<string>(StringComparer.Ordinal);
        var made = new HashSet<string>(StringComparer.Ordinal);
        var regions = ImmutableArray.CreateBuilder<RegionId>();
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case AttributeSyntax { Name: var name } when LiveOf(name) is { } topics:
                    watched.UnionWith(topics.TypeArgumentList.Arguments.Select(NameOf).OfType<string>());
                    if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method)
                    {
                        regions.AddRange(RegionsOf(method, cancellation));
                    }

                    break;
                case ObjectCreationExpressionSyntax creation:
                    Add(creation.Type);
                    break;
                case DefaultExpressionSyntax value:
                    Add(value.Type);
                    break;
                case ParameterSyntax { Type: { } type }:
                    Add(type);
                    break;
                case VariableDeclarationSyntax variable:
                    Add(variable.Type);
                    break;
                case TypeArgumentListSyntax { Parent.Parent: not AttributeSyntax } arguments:
                    foreach (var argument in arguments.Arguments)
                    {
                        Add(argument);
                    }

                    break;
            }
        }

        Watched = watched;
        Made = made;
        RegionIds = regions.ToImmutable();
        (Ids, IdBeginnings) = IdsIn(text);

        void Add(TypeSyntax type)
        {
            if (NameOf(type) is { } name)
            {
                made.Add(name);
            }
        }
    }

    /// <summary>The names of the topics that regions watch.</summary>
    public IReadOnlyCollection<string> Watched { get; }

    /// <summary>The names of the types that are made, taken or kept.</summary>
    public IReadOnlyCollection<string> Made { get; }

    /// <summary>The ids that are written out.</summary>
    public IReadOnlyCollection<string> Ids { get; }

    /// <summary>What ids with a hole begin with; empty for those that are a hole.</summary>
    public IReadOnlyCollection<string> IdBeginnings { get; }

    /// <summary>The ids of the root elements of regions.</summary>
    public ImmutableArray<RegionId> RegionIds { get; }

    public static FileFacts Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (s_known.TryGetValue(tree, out var known))
        {
            return known;
        }

        var facts = new FileFacts(tree.GetRoot(cancellation), tree.GetText(cancellation).ToString(), cancellation);
        return s_known.GetValue(tree, _ => facts);
    }

    /// <summary>The facts of all files that a person wrote.</summary>
    public static IEnumerable<FileFacts> OfAll(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Where(tree => !tree.IsGenerated()).Select(tree => Of(tree, cancellation));

    private static IEnumerable<RegionId> RegionsOf(MethodDeclarationSyntax method, CancellationToken cancellation)
    {
        if (method.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().FirstOrDefault() is { } syntax
            && Template.Parse(syntax, cancellation).Elements.FirstOrDefault()?.Find("id")?.Literal is { Length: > 0 } id)
        {
            yield return new RegionId(id, method.Identifier.ValueText);
        }
    }

    private static (IReadOnlyCollection<string> Ids, IReadOnlyCollection<string> Beginnings) IdsIn(string text)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in s_id.Matches(text))
        {
            var id = match.Groups["id"].Value;
            var hole = id.IndexOf('{');
            if (hole >= 0)
            {
                beginnings.Add(id.Substring(0, hole));
            }
            else if (id.Length > 0)
            {
                ids.Add(id);
            }
        }

        return (ids, beginnings);
    }

    private static GenericNameSyntax? LiveOf(NameSyntax name) => name switch
    {
        GenericNameSyntax { Identifier.ValueText: "Live" or "LiveAttribute" } generic => generic,
        QualifiedNameSyntax { Right: GenericNameSyntax { Identifier.ValueText: "Live" or "LiveAttribute" } generic } => generic,
        _ => null,
    };

    /// <summary>The last part of a type's name.</summary>
    private static string? NameOf(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        ArrayTypeSyntax array => NameOf(array.ElementType),
        _ => null,
    };
}

/// <summary>The id of a region's root element.</summary>
internal readonly record struct RegionId(string Id, string Region);
