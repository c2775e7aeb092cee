using System.Collections.Concurrent;

namespace HonoStar;

/// <summary>The prefixes of the groups that the assemblies' pages are mapped in; empty for those outside any group.</summary>
internal sealed class LinkPrefixes
{
    public ConcurrentDictionary<string, string> ByAssembly { get; } = new(StringComparer.Ordinal);
}
