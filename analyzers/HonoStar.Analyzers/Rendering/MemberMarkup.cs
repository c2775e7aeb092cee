using System.Collections.Immutable;

namespace HonoStar.Analyzers;

/// <summary>What a member shows.</summary>
/// <param name="Result">What it returns; <see langword="null"/> when that cannot be read.</param>
/// <param name="Templates">Every template in it.</param>
internal sealed record MemberMarkup(Shown? Result, ImmutableArray<ShownTemplate> Templates)
{
    /// <summary>The ids of the elements that everything else stands in.</summary>
    public IEnumerable<string> RootIds => Result is null ? [] : RootsOf(Result);

    private static IEnumerable<string> RootsOf(Shown shown) => shown switch
    {
        ShownTemplate template => template.Ids.Where(static id => id.IsRoot).Select(static id => id.Id),
        ShownChoice choice => choice.Options.OfType<Shown>().SelectMany(RootsOf),
        _ => [],
    };
}
