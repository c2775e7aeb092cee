using System.Diagnostics;
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>Shows regions and remembers them, with the regions inside them.</summary>
internal abstract class RecordingRegionContext(
    RegionRenderer renderer,
    RegionAuthorizer authorizer,
    RegionSetting setting,
    CancellationToken cancellation) : RegionContext
{
    private readonly Lock _gate = new();
    private List<ShownRegion>? _shown;

    /// <summary>What was shown, an outer region before those inside it.</summary>
    public IReadOnlyList<ShownRegion> Shown
    {
        get
        {
            lock (_gate)
            {
                return _shown is null ? [] : [.. _shown];
            }
        }
    }

    public RegionSetting Setting => setting;

    public sealed override Html Show(RegionDefinition region, RegionValues values)
    {
        var shown = ShowAsync(region, values);

        // The region's method is synchronous; only an authorization handler or a service's disposal could still be under way.
        return shown.IsCompletedSuccessfully ? shown.Result : shown.AsTask().GetAwaiter().GetResult();
    }

    public sealed override async ValueTask<Html> ShowAsync(RegionDefinition region, RegionValues values)
    {
        ArgumentNullException.ThrowIfNull(region);
        var viewer = ViewerFor(region);
        if (!await authorizer.IsAllowedAsync(region, values, viewer))
        {
            return viewer is not null ? Html.Empty : throw new InvalidOperationException(
                $"Not everybody may watch the region {region.Name}, so it cannot stand inside one that is rendered once for everyone. "
                + "Show it beside that region, or give that region a Viewer.");
        }

        var cause = Activity.Current?.Context ?? default;
        var rendered = await renderer.RenderAsync(region, values, viewer, setting, cause, cancellation);
        Record(new ShownRegion(region, values, rendered.ElementId, rendered.Hash), rendered);
        return Html.Over(rendered.Bytes);
    }

    /// <summary>Who the region is shown to; <see langword="null"/> inside a shared region.</summary>
    /// <exception cref="InvalidOperationException">It cannot be shown here, because it differs by viewer.</exception>
    protected abstract Viewer? ViewerFor(RegionDefinition region);

    /// <summary>Takes a region down that is shown directly.</summary>
    protected virtual void Record(RegionPart part)
    {
    }

    private void Record(ShownRegion shown, RenderedRegion rendered)
    {
        lock (_gate)
        {
            var list = _shown ??= [];
            Replace(list, shown);
            foreach (var child in rendered.Children)
            {
                Replace(list, child);
            }

            Record(new RegionPart(shown, rendered.Bytes));
        }
    }

    /// <summary>The browser has one element for an id: what was shown last counts.</summary>
    private static void Replace(List<ShownRegion> list, ShownRegion shown)
    {
        list.RemoveAll(other => other.ElementId == shown.ElementId);
        list.Add(shown);
    }
}
