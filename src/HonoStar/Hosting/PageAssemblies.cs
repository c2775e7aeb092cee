using HonoStar.Runtime;

namespace HonoStar;

/// <summary>An application's assembly with all page libraries that it references, each once.</summary>
internal static class PageAssemblies
{
    public static IReadOnlyList<PageAssembly> WithReferences(PageAssembly application)
    {
        var found = new List<PageAssembly>();
        Add(application);
        return found;

        void Add(PageAssembly assembly)
        {
            if (found.Contains(assembly))
            {
                return;
            }

            found.Add(assembly);
            foreach (var reference in assembly.References())
            {
                Add(reference);
            }
        }
    }
}
