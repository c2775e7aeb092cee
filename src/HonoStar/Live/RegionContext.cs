using System.ComponentModel;

namespace HonoStar.Runtime;

/// <summary>Shows regions, and knows afterwards which ones were shown.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RegionContext
{
    /// <summary>Renders a region whose method is synchronous, in a scope of its own, and remembers that it was shown.</summary>
    /// <exception cref="InvalidOperationException">The region has no root element with an id, or differs by viewer inside one that does not.</exception>
    public abstract Html Show(RegionDefinition region, RegionValues values);

    /// <summary>Renders a region in a scope of its own, and remembers that it was shown.</summary>
    /// <exception cref="InvalidOperationException">The region has no root element with an id, or differs by viewer inside one that does not.</exception>
    public abstract ValueTask<Html> ShowAsync(RegionDefinition region, RegionValues values);
}
