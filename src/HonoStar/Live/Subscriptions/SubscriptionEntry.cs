using HonoStar.Runtime;

namespace HonoStar;

/// <summary>One region instance in a subscription.</summary>
/// <param name="Region">The region's id.</param>
/// <param name="Values">Its values.</param>
/// <param name="ElementId">The id of its root element.</param>
/// <param name="Hash">The hash of what the browser shows.</param>
internal readonly record struct SubscriptionEntry(ulong Region, RegionValues Values, string ElementId, ulong Hash);
