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

    /// <summary>Where a shorthand default (<c>{a = 1}</c>) stands, which makes an object a pattern and nothing else; -1 without.</summary>
    public int PatternOnlyAt { get; init; } = -1;

    /// <summary>Whether a hole is part of the name, so that it is known when the page is rendered.</summary>
    public bool IsDynamic => Text.IndexOf(DatastarExpression.Hole) >= 0;

    /// <summary>Whether something can be assigned to it.</summary>
    public bool IsReference => Kind switch
    {
        ExpressionKind.Name => Text != "this",
        ExpressionKind.Signal or ExpressionKind.Hole => true,
        ExpressionKind.Member or ExpressionKind.Index => !IsOptional,
        ExpressionKind.Parenthesised => Children[0].IsReference,
        _ => false,
    };

    /// <summary>Whether it is a pattern that takes a value apart.</summary>
    public bool IsPattern => Kind switch
    {
        ExpressionKind.Array => Children.All(item => item.Kind == ExpressionKind.Elision || IsTarget(item)),
        ExpressionKind.Object => Children.All(IsTarget),
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

    private static bool IsTarget(ExpressionNode item) => item.Kind switch
    {
        ExpressionKind.Spread => IsTarget(item.Children[0]),
        ExpressionKind.Property => IsTarget(item.Children[1]),
        ExpressionKind.Assignment => item.Text == "=" && IsTarget(item.Children[0]),
        _ => item.IsReference || item.IsPattern,
    };
}
