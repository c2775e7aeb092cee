using System.Collections.Concurrent;
using System.ComponentModel;

namespace HonoStar.Runtime;

/// <summary>
/// The pages, regions and special pages of one assembly. The lists are made anew at each call, so that hot reload can
/// add and remove.
/// </summary>
/// <param name="name">The assembly's simple name.</param>
/// <param name="build">The identifier of its build: its module version id.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PageAssembly(string name, Guid build)
{
    private static readonly ConcurrentDictionary<string, PageAssembly> s_registered = new(StringComparer.Ordinal);

    /// <summary>The assembly's simple name.</summary>
    public string Name { get; } = name;

    /// <summary>The identifier of its build.</summary>
    public Guid Build { get; } = build;

    /// <summary>Lists its pages.</summary>
    public Func<IReadOnlyList<PageDefinition>> Pages { get; init; } = static () => [];

    /// <summary>Lists its regions, those of pages, layouts and region classes.</summary>
    public Func<IReadOnlyList<RegionDefinition>> Regions { get; init; } = static () => [];

    /// <summary>Lists its not-found pages.</summary>
    public Func<IReadOnlyList<NotFoundPageDefinition>> NotFoundPages { get; init; } = static () => [];

    /// <summary>Lists its error pages.</summary>
    public Func<IReadOnlyList<ErrorPageDefinition>> ErrorPages { get; init; } = static () => [];

    /// <summary>Lists the page libraries that it references.</summary>
    public Func<IReadOnlyList<PageAssembly>> References { get; init; } = static () => [];

    /// <summary>Makes an assembly known; generated code calls it before anything else of the assembly runs.</summary>
    /// <param name="assembly">The assembly's pages.</param>
    public static void Register(PageAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        s_registered[assembly.Name] = assembly;
    }

    internal static PageAssembly? Find(string name) => s_registered.GetValueOrDefault(name);
}
