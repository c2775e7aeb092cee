using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>What an expression that makes markup shows, as far as it can be read from the syntax.</summary>
internal abstract class Shown;

/// <summary>A template.</summary>
/// <param name="ids">The ids that it writes out.</param>
/// <param name="parts">What stands in its holes.</param>
internal sealed class ShownTemplate(ImmutableArray<ShownId> ids, ImmutableArray<Shown> parts) : Shown
{
    public static ShownTemplate Empty { get; } = new([], []);

    public ImmutableArray<ShownId> Ids { get; } = ids;

    public ImmutableArray<Shown> Parts { get; } = parts;
}

/// <summary>What another member returns.</summary>
/// <param name="use">The name by which it is called.</param>
/// <param name="span">Where it is called.</param>
/// <param name="arguments">The markup that it is given, by the place or the name of the parameter.</param>
internal sealed class ShownCall(MemberUse use, TextSpan span, ImmutableArray<(int Index, string? Name, Shown What)> arguments) : Shown
{
    public MemberUse Use { get; } = use;

    public TextSpan Span { get; } = span;

    public ImmutableArray<(int Index, string? Name, Shown What)> Arguments { get; } = arguments;
}

/// <summary>The markup that a member is given.</summary>
/// <param name="name">The name of the parameter.</param>
internal sealed class ShownParameter(string name) : Shown
{
    public string Name { get; } = name;
}

/// <summary>One of several; <see langword="null"/> for what cannot be read.</summary>
internal sealed class ShownChoice(ImmutableArray<Shown?> options) : Shown
{
    public ImmutableArray<Shown?> Options { get; } = options;
}

/// <summary>Something that is shown under a condition.</summary>
internal sealed class ShownSometimes(Shown what) : Shown
{
    public Shown What { get; } = what;
}

/// <summary>Something that is shown for each item of a list.</summary>
internal sealed class ShownRepeatedly(Shown what) : Shown
{
    public Shown What { get; } = what;
}

/// <summary>An id that is written out.</summary>
/// <param name="Id">The id.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="IsRoot">Whether the element stands in no other one, nor its template in another one.</param>
/// <param name="IsDrawing">Whether it names a part of a drawing.</param>
internal readonly record struct ShownId(string Id, TextSpan Span, bool IsRoot, bool IsDrawing);
