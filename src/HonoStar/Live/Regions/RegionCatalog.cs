using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>The regions of all assemblies that are mapped, and the build that they are of.</summary>
internal sealed class RegionCatalog : IRegionCatalog, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<PageAssembly> _assemblies = [];
    private volatile Dictionary<ulong, RegionDefinition> _regions = [];

    public RegionCatalog() => HotReload.Updated += Rebuild;

    public Guid Build { get; private set; }

    public RegionDefinition? Find(ulong id) => _regions.GetValueOrDefault(id);

    public void Add(PageAssembly application)
    {
        lock (_lock)
        {
            foreach (var assembly in PageAssemblies.WithReferences(application))
            {
                if (!_assemblies.Contains(assembly))
                {
                    _assemblies.Add(assembly);
                }
            }

            Build = BuildOf(_assemblies);
        }

        Rebuild();
    }

    public void Dispose() => HotReload.Updated -= Rebuild;

    private void Rebuild()
    {
        lock (_lock)
        {
            var regions = new Dictionary<ulong, RegionDefinition>();
            foreach (var region in _assemblies.SelectMany(assembly => assembly.Regions()))
            {
                if (!regions.TryAdd(region.Id, region))
                {
                    throw new InvalidOperationException($"The regions '{region.Name}' and '{regions[region.Id].Name}' have the same identifier: rename one of them.");
                }
            }

            _regions = regions;
        }
    }

    private static Guid BuildOf(List<PageAssembly> assemblies)
    {
        var builds = assemblies.Select(assembly => assembly.Build).ToArray();
        return new Guid(SHA256.HashData(MemoryMarshal.AsBytes<Guid>(builds)).AsSpan(0, 16));
    }
}
