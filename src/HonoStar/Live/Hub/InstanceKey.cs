using HonoStar.Runtime;

namespace HonoStar;

/// <summary>What tells region instances apart: two that are equal render the same.</summary>
/// <param name="Region">The region's id.</param>
/// <param name="Values">Its values.</param>
/// <param name="Viewer">The claims of the viewer; zero for a shared region and for everyone who has not signed in.</param>
/// <param name="Setting">The culture and where the application is mounted.</param>
internal readonly record struct InstanceKey(ulong Region, RegionValues Values, UInt128 Viewer, RegionSetting Setting)
{
    public static InstanceKey Of(RegionDefinition region, RegionValues values, Viewer viewer, RegionSetting setting) =>
        new(region.Id, values, region.IsPerViewer ? viewer.ClaimsKey : UInt128.Zero, setting);
}
