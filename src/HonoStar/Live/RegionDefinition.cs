using System.ComponentModel;

namespace HonoStar.Runtime;

/// <summary>What the compiler knows of a region.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RegionDefinition
{
    /// <summary>Defines a region.</summary>
    /// <param name="name">The full name of its method; unique in the application.</param>
    /// <param name="isPerViewer">Whether it is rendered for each viewer; otherwise one rendering serves everyone.</param>
    /// <param name="topics">The names of the topics an instance with the given values depends on.</param>
    /// <param name="render">Calls the region's method.</param>
    public RegionDefinition(
        string name,
        bool isPerViewer,
        Func<RegionValues, string[]> topics,
        Func<RegionCall, ValueTask<Html>> render)
    {
        Name = name;
        IsPerViewer = isPerViewer;
        Topics = topics;
        Render = render;
        Id = StableHash.Of(name);
    }

    /// <summary>The full name of the region's method.</summary>
    public string Name { get; }

    /// <summary>Whether the region is rendered for each viewer.</summary>
    public bool IsPerViewer { get; }

    /// <summary>The names of the topics an instance with the given values depends on.</summary>
    public Func<RegionValues, string[]> Topics { get; }

    /// <summary>Calls the region's method.</summary>
    public Func<RegionCall, ValueTask<Html>> Render { get; }

    /// <summary>The attributes of the region's method that are of interest at run time, such as <c>[Authorize]</c>.</summary>
    public IReadOnlyList<object> Metadata { get; init; } = [];

    /// <summary>A short form of <see cref="Name"/> that is the same in every process.</summary>
    internal ulong Id { get; }

    /// <summary>The least time from one rendering of an instance to its next, where the region says so.</summary>
    internal TimeSpan? MinimumRenderInterval => Metadata.OfType<MinimumRenderIntervalAttribute>().FirstOrDefault()?.Interval;
}
