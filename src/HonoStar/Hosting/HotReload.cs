using System.Reflection.Metadata;

[assembly: MetadataUpdateHandler(typeof(HonoStar.HotReload))]

namespace HonoStar;

/// <summary>Tells the running application that hot reload has changed it; the runtime finds the method by its name.</summary>
internal static class HotReload
{
    public static event Action? Updated;

    public static void UpdateApplication(Type[]? updatedTypes) => Updated?.Invoke();
}
