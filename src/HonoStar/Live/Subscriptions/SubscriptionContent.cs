namespace HonoStar;

/// <summary>What a subscription says. It names no topics: they follow from the regions, on the server.</summary>
/// <param name="Build">The build that issued it.</param>
/// <param name="Page">The hash of the page's name.</param>
/// <param name="Viewer">Who it was issued to.</param>
/// <param name="Tab">The tab that it was issued to.</param>
/// <param name="Setting">The culture and where the application is mounted.</param>
/// <param name="IssuedAt">When it was issued, to the second.</param>
/// <param name="Entries">The region instances.</param>
internal sealed record SubscriptionContent(
    Guid Build,
    ulong Page,
    UInt128 Viewer,
    TabId Tab,
    RegionSetting Setting,
    DateTimeOffset IssuedAt,
    IReadOnlyList<SubscriptionEntry> Entries);
