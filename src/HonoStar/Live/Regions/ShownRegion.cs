using HonoStar.Runtime;

namespace HonoStar;

/// <summary>A region instance that a page or another region shows.</summary>
/// <param name="Definition">The region.</param>
/// <param name="Values">Its values.</param>
/// <param name="ElementId">The id of its root element.</param>
/// <param name="Hash">The hash of what was shown, without the regions inside it.</param>
internal sealed record ShownRegion(RegionDefinition Definition, RegionValues Values, string ElementId, ulong Hash);
