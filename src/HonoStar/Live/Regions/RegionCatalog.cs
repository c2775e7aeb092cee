using System.Collections.Frozen;
using System.Security.Cryptography;
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>The regions of the assemblies whose pages are mapped, and of the page libraries they reference.</summary>
internal sealed class RegionCatalog : IRegionCatalog, IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<PageAssembly> _assemblies = [];
    private FrozenDictionary<ulong, RegionDefinition>? _regions;

    public RegionCatalog() => HotReload.Updated += OnUpdated;

    public event Action? Changed;

    public Guid Build { get; private set; }

    public RegionDefinition? Find(ulong id)
    {
        lock (_gate)
        {
            return (_regions ??= Read()).GetValueOrDefault(id);
        }
    }

    public void Add(PageAssembly assembly)
    {
        lock (_gate)
        {
            foreach (var part in PageAssemblies.WithReferences(assembly))
            {
                if (!_assemblies.Contains(part))
                {
                    _assemblies.Add(part);
                }
            }

            Build = Combine(_assemblies);
            _regions = null;
        }
    }

    public void Dispose() => HotReload.Updated -= OnUpdated;

    private void OnUpdated()
    {
        lock (_gate)
        {
            _regions = null;
        }

        Changed?.Invoke();
    }

    private FrozenDictionary<ulong, RegionDefinition> Read() =>
        _assemblies.SelectMany(assembly => assembly.Regions()).ToFrozenDictionary(region => region.Id);

    /// <summary>Another build of any assembly is another build of the whole.</summary>
    private static Guid Combine(List<PageAssembly> assemblies)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var assembly in assemblies)
        {
            hash.AppendData(assembly.Build.ToByteArray());
        }

        return new Guid(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
