using HonoStar.Runtime;

namespace HonoStar;

/// <summary>The regions that the running build knows.</summary>
internal interface IRegionCatalog
{
    /// <summary>Raised when hot reload has changed the regions.</summary>
    event Action? Changed;

    /// <summary>The build that subscriptions are issued by.</summary>
    Guid Build { get; }

    /// <summary>The region with an id, as it is now; <see langword="null"/> when there is none.</summary>
    RegionDefinition? Find(ulong id);
}
