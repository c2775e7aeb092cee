using System.Collections.Immutable;

namespace HonoStar.Analyzers;

/// <summary>A page, error page or not-found page, with the layouts round it.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Layouts">The classes of the layouts.</param>
internal sealed record RenderedPage(RenderedType Type, ImmutableArray<RenderedType> Layouts)
{
    public string Name => Type.Name;
}
