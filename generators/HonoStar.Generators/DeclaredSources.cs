using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HonoStar.Generators;

/// <summary>
/// The sources of a compilation by what they declare. Two are equal when they differ in nothing but the bodies of members and
/// in white space: most keystrokes leave them so, and then no symbol is looked at. What is read, is read of a compilation that
/// is made for it, so that none is kept.
/// </summary>
internal sealed class DeclaredSources : IEquatable<DeclaredSources>
{
    private readonly string? _assemblyName;
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CSharpCompilationOptions _options;

    private DeclaredSources(CSharpCompilation compilation)
    {
        _assemblyName = compilation.AssemblyName;
        _trees = compilation.SyntaxTrees;
        _references = compilation.ExternalReferences;
        _options = compilation.Options;
    }

    public static DeclaredSources Of(Compilation compilation) => new((CSharpCompilation)compilation);

    public CSharpCompilation Compile() => CSharpCompilation.Create(_assemblyName, _trees, _references, _options);

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

    private static bool DeclaresTheSame(SyntaxTree one, SyntaxTree other) => one.FilePath == other.FilePath && SyntaxFactory.AreEquivalent(one, other, topLevel: true);
}
