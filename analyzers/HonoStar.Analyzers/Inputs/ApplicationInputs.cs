using System.Runtime.CompilerServices;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// All inputs of a compilation, with those that stand in them: the types that the generator wrote a reader for. To look for them
/// in all handlers again would cost a reading of the whole application at each keystroke.
/// </summary>
internal sealed class ApplicationInputs
{
    private const string FileEnding = ".Input.g.cs";

    private static readonly ConditionalWeakTable<Compilation, ApplicationInputs> s_known = new();

    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    private ApplicationInputs(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath.EndsWith(FileEnding, StringComparison.Ordinal))
            {
                _files.Add(Path.GetFileName(tree.FilePath));
            }
        }
    }

    public static ApplicationInputs Of(Compilation compilation) => s_known.GetValue(compilation, static made => new ApplicationInputs(made));

    public bool Contains(INamedTypeSymbol type) => _files.Contains(Names.ToFileName(type.FullName()) + FileEnding);
}
