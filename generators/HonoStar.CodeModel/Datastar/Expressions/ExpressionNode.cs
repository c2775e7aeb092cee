using System.Collections.Immutable;

namespace HonoStar.CodeModel;

/// <summary>A piece of an expression, with where it stands in the text.</summary>
internal sealed class ExpressionNode(ExpressionKind kind, int start, int end, string text, ImmutableArray<ExpressionNode> children)
{
    public ExpressionKind Kind { get; } = kind;

    /// <summary>The offset of its first character.</summary>
    public int Start { get; } = start;

    /// <summary>The offset behind its last character.</summary>
    public int End { get; } = end;

    /// <summary>The name, the operator, the path of a signal, or the value of a literal; empty for anything else.</summary>
    public string Text { get; } = text;

    public ImmutableArray<ExpressionNode> Children { get; } = children;

    /// <summary>Whether a part of a chain may end it early (<c>?.</c>).</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether a hole is part of the name, so that it is known when the page is rendered.</summary>
    public bool IsDynamic => Text.IndexOf(DatastarExpression.Hole) >= 0;

    /// <summary>Whether its value lives somewhere, where it can be written.</summary>
    public bool HasPlace => Kind switch
    {
        ExpressionKind.Name or ExpressionKind.Signal or ExpressionKind.Hole or ExpressionKind.Member or ExpressionKind.Index => true,
        ExpressionKind.Parenthesised => Children[0].HasPlace,
        _ => false,
    };

    /// <summary>Whether it is a name, or may be one.</summary>
    public bool IsNamed => Bare.Kind is ExpressionKind.Name or ExpressionKind.Hole;

    /// <summary>Whether its value is certainly no object with properties of its own.</summary>
    public bool IsNoObject => Kind switch
    {
        ExpressionKind.Text or ExpressionKind.Template or ExpressionKind.Number or ExpressionKind.Regex or ExpressionKind.Array or ExpressionKind.Function or ExpressionKind.Update => true,
        ExpressionKind.Constant => Text != "null",
        ExpressionKind.Unary => Text != "void",
        ExpressionKind.Binary => Text is not ("&&" or "||" or "??"),
        ExpressionKind.Conditional => Children[1].IsNoObject && Children[2].IsNoObject,
        ExpressionKind.Parenthesised => Children[0].IsNoObject,
        _ => false,
    };

    /// <summary>Without the parentheses round it.</summary>
    public ExpressionNode Bare => Kind == ExpressionKind.Parenthesised ? Children[0].Bare : this;

    /// <summary>It and all below it, in the order of the text.</summary>
    public IEnumerable<ExpressionNode> All()
    {
        yield return this;
        foreach (var child in Children)
        {
            foreach (var node in child.All())
            {
                yield return node;
            }
        }
    }
}
