using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HonoStar.Generators;

/// <summary>
/// The sources of a compilation by what they declare. Two are equal when they differ in nothing but the bodies of members and
/// in white space: most keystrokes leave them so, and then no symbol is looked at. The compilation itself is not kept: it is
/// there when it is read for the first time, which is at once.
/// </summary>
internal sealed class DeclaredSources : IEquatable<DeclaredSources>
{
    /// <summary>The name of the step that compares them. Not among the others: it holds sources, where those hold models of text.</summary>
    public const string StepName = "Declarations";

    /// <summary>
    /// The source that another was found to declare the same as. The driver compares with the sources that were read last, so
    /// without this every file edited since would be compared again at each keystroke.
    /// </summary>
    private static readonly ConditionalWeakTable<SyntaxTree, SyntaxTree> s_sameAs = new();

    private readonly string? _assemblyName;
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CSharpCompilationOptions _options;
    private readonly WeakReference<CSharpCompilation> _compilation;

    private DeclaredSources(CSharpCompilation compilation)
    {
        _assemblyName = compilation.AssemblyName;
        _trees = compilation.SyntaxTrees;
        _references = compilation.ExternalReferences;
        _options = compilation.Options;
        _compilation = new WeakReference<CSharpCompilation>(compilation);
    }

    public static DeclaredSources Of(Compilation compilation) => new((CSharpCompilation)compilation);

    /// <summary>The compilation of these sources; another of the same when it is gone.</summary>
    public CSharpCompilation Compile() =>
        _compilation.TryGetTarget(out var compilation) ? compilation : CSharpCompilation.Create(_assemblyName, _trees, _references, _options);

    /// <inheritdoc/>
    public bool Equals(DeclaredSources? other)
    {
        if (other is null
            || _assemblyName != other._assemblyName
            || _trees.Length != other._trees.Length
            || !_options.Equals(other._options)
            || !_references.SequenceEqual(other._references))
        {
            return false;
        }

        for (var i = 0; i < _trees.Length; i++)
        {
            if (_trees[i] != other._trees[i] && !DeclaresTheSame(_trees[i], other._trees[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DeclaredSources);

    /// <inheritdoc/>
    public override int GetHashCode() => _trees.Length;

    private static bool DeclaresTheSame(SyntaxTree one, SyntaxTree other)
    {
        var first = First(one);
        if (first == First(other))
        {
            return true;
        }

        if (one.FilePath != other.FilePath || !SyntaxFactory.AreEquivalent(one, other, topLevel: true))
        {
            return false;
        }

        s_sameAs.GetValue(other, _ => first);
        return true;
    }

    private static SyntaxTree First(SyntaxTree tree) => s_sameAs.TryGetValue(tree, out var first) ? first : tree;
}
