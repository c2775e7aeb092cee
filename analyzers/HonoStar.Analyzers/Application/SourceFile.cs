using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>
/// What one file says that is of interest to others: its types with their members, what its code names, and what stands in its text.
/// It is read from the syntax alone and kept as long as the file is unchanged, so that a keystroke costs one file, and not all.
/// </summary>
internal sealed class SourceFile
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceFile> s_known = new();

    /// <summary>What a file has in it that makes markup, or signals: without any of these it makes neither.</summary>
    private static readonly string[] s_words = ["Html", "Signal", "Attributes", "Js.", "Reply"];

    private readonly SyntaxNode _root;
    private readonly string _text;
    private FileCode? _code;
    private FileText? _textFacts;

    private SourceFile(SyntaxTree tree, CancellationToken cancellation)
    {
        _root = tree.GetRoot(cancellation);
        _text = tree.GetText(cancellation).ToString();
        Path = tree.FilePath;
        MakesMarkup = s_words.Any(word => _text.IndexOf(word, StringComparison.Ordinal) >= 0);
        SendsToTabs = _text.IndexOf("ITabs", StringComparison.Ordinal) >= 0;
        var parts = ImmutableArray.CreateBuilder<RenderedPart>();
        Read(_root, null, "", parts);
        Parts = parts.ToImmutable();
    }

    public string Path { get; }

    /// <summary>Whether anything in it may make markup or signals.</summary>
    public bool MakesMarkup { get; }

    /// <summary>Whether anything in it may send signals to pages that did not ask.</summary>
    public bool SendsToTabs { get; }

    /// <summary>The declarations of types, those within others with them.</summary>
    public ImmutableArray<RenderedPart> Parts { get; }

    /// <summary>What its code names.</summary>
    public FileCode Code => _code ??= new FileCode(_root);

    /// <summary>The ids and addresses in its text.</summary>
    public FileText Text => _textFacts ??= new FileText(_text);

    public static SourceFile Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (s_known.TryGetValue(tree, out var known))
        {
            return known;
        }

        var file = new SourceFile(tree, cancellation);
        return s_known.GetValue(tree, _ => file);
    }

    /// <summary>The member that a position stands in.</summary>
    public RenderedMember? MemberAt(int position) =>
        Parts.SelectMany(static part => part.Members).FirstOrDefault(member => member.Node.FullSpan.Contains(position));

    private void Read(SyntaxNode node, RenderedPart? outer, string @namespace, ImmutableArray<RenderedPart>.Builder parts)
    {
        foreach (var child in node.ChildNodes())
        {
            switch (child)
            {
                case BaseNamespaceDeclarationSyntax inner:
                    Read(inner, null, @namespace + inner.Name + ".", parts);
                    break;
                case TypeDeclarationSyntax type:
                    var part = new RenderedPart(this, type, outer, @namespace);
                    parts.Add(part);
                    Read(type, part, @namespace, parts);
                    break;
            }
        }
    }
}
