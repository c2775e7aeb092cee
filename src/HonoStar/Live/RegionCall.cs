using System.ComponentModel;

namespace HonoStar.Runtime;

/// <summary>One rendering of a region: what its method is called with.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RegionCall
{
    private readonly Viewer? _viewer;

    /// <summary>Makes a call.</summary>
    /// <param name="services">The services of the rendering's own scope.</param>
    /// <param name="regions">Through which the region shows further regions.</param>
    /// <param name="values">The region's values.</param>
    /// <param name="viewer">Who it is rendered for; <see langword="null"/> for a shared region.</param>
    /// <param name="cancellation">Cancelled when nobody wants the result any more.</param>
    public RegionCall(IServiceProvider services, RegionContext regions, RegionValues values, Viewer? viewer, CancellationToken cancellation)
    {
        Services = services;
        Regions = regions;
        Values = values;
        _viewer = viewer;
        Cancellation = cancellation;
    }

    /// <summary>The services of the rendering's own scope, which has no request.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Through which the region shows further regions.</summary>
    public RegionContext Regions { get; }

    /// <summary>The region's values.</summary>
    public RegionValues Values { get; }

    /// <summary>Who the region is rendered for.</summary>
    /// <exception cref="InvalidOperationException">The region is shared: one rendering serves everyone, so there is no viewer.</exception>
    public Viewer Viewer => _viewer
        ?? throw new InvalidOperationException("A shared region is rendered once for everyone and has no viewer.");

    /// <summary>Cancelled when nobody wants the result any more.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Makes the object whose method is the region.</summary>
    public T Create<T>()
        where T : IRegionHost<T> => T.Create(Services, Regions);
}
