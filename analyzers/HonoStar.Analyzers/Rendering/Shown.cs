using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>What an expression that makes markup shows, as far as it can be read from the syntax.</summary>
/// <param name="span">Where it is written.</param>
internal abstract class Shown(TextSpan span)
{
    public TextSpan Span { get; } = span;
}

/// <summary>A template.</summary>
/// <param name="syntax">The string, or what stands for an empty one.</param>
/// <param name="ids">The ids that it writes out.</param>
/// <param name="parts">What stands in its holes.</param>
internal sealed class ShownTemplate(ExpressionSyntax syntax, ImmutableArray<ShownId> ids, ImmutableArray<Shown> parts) : Shown(syntax.Span)
{
    /// <summary>The string; <see langword="null"/> when it is empty and has none.</summary>
    public ExpressionSyntax? Syntax { get; } = syntax is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } ? syntax : null;

    public ImmutableArray<ShownId> Ids { get; } = ids;

    public ImmutableArray<Shown> Parts { get; } = parts;
}

/// <summary>What another member returns.</summary>
/// <param name="use">The name by which it is called.</param>
/// <param name="span">Where it is called.</param>
/// <param name="arguments">The markup that it is given, by the place or the name of the parameter.</param>
internal sealed class ShownCall(MemberUse use, TextSpan span, ImmutableArray<(int Index, string? Name, Shown What)> arguments) : Shown(span)
{
    public MemberUse Use { get; } = use;

    public ImmutableArray<(int Index, string? Name, Shown What)> Arguments { get; } = arguments;
}

/// <summary>The markup that a member is given.</summary>
/// <param name="name">The name of the parameter.</param>
/// <param name="span">Where it is named.</param>
internal sealed class ShownParameter(string name, TextSpan span) : Shown(span)
{
    public string Name { get; } = name;
}

/// <summary>One of several; <see langword="null"/> for what cannot be read.</summary>
/// <param name="options">The ones.</param>
/// <param name="span">Where the choice is written.</param>
internal sealed class ShownChoice(ImmutableArray<Shown?> options, TextSpan span) : Shown(span)
{
    public ImmutableArray<Shown?> Options { get; } = options;
}

/// <summary>Something that is shown under a condition.</summary>
/// <param name="what">What is shown.</param>
/// <param name="span">Where that is said.</param>
internal sealed class ShownSometimes(Shown what, TextSpan span) : Shown(span)
{
    public Shown What { get; } = what;
}

/// <summary>Something that is shown for each item of a list.</summary>
/// <param name="what">What is shown.</param>
/// <param name="span">Where that is said.</param>
internal sealed class ShownRepeatedly(Shown what, TextSpan span) : Shown(span)
{
    public Shown What { get; } = what;
}

/// <summary>An id that is written out.</summary>
/// <param name="Id">The id.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="IsRoot">Whether the element stands in no other one, nor its template in another one.</param>
/// <param name="IsDrawing">Whether it names a part of a drawing.</param>
internal readonly record struct ShownId(string Id, TextSpan Span, bool IsRoot, bool IsDrawing);
