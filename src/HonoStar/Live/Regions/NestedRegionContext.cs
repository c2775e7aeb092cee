using HonoStar.Runtime;

namespace HonoStar;

/// <summary>Shows regions inside a region.</summary>
internal sealed class NestedRegionContext(
    RegionRenderer renderer,
    RegionAuthorizer authorizer,
    RegionDefinition outer,
    Viewer? viewer,
    RegionSetting setting,
    CancellationToken cancellation) : RecordingRegionContext(renderer, authorizer, setting, cancellation)
{
    private readonly List<RegionPart> _parts = [];

    /// <summary>The regions directly inside.</summary>
    public IReadOnlyList<RegionPart> Parts => _parts;

    protected override Viewer? ViewerFor(RegionDefinition region)
    {
        if (viewer is not null)
        {
            return viewer;
        }

        if (region.IsPerViewer)
        {
            throw new InvalidOperationException(
                $"The region {region.Name} is rendered per viewer and cannot stand inside {outer.Name}, which is rendered once for everyone. "
                + "Show it beside that region, or give that region a Viewer, too.");
        }

        return RegionAuthorizer.IsRestricted(region)
            ? throw new InvalidOperationException(
                $"The region {region.Name} is restricted by [Authorize] and cannot stand inside {outer.Name}, which is rendered once for everyone. "
                + "Show it beside that region, or give that region a Viewer.")
            : null;
    }

    protected override void Record(RegionPart part) => _parts.Add(part);
}
