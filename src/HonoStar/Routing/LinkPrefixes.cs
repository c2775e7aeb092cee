using System.Collections.Concurrent;

namespace HonoStar;

/// <summary>The prefix of the group that the pages of each assembly are mapped in.</summary>
internal sealed class LinkPrefixes
{
    private readonly ConcurrentDictionary<string, string> _byAssembly = new(StringComparer.Ordinal);

    public void Set(string assembly, string prefix) => _byAssembly[assembly] = prefix;

    public string Of(string assembly) => _byAssembly.GetValueOrDefault(assembly, "");
}
