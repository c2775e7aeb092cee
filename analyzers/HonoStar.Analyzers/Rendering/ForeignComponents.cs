using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>The names by which an assembly that this one refers to may bring markup along: what that makes is not seen here.</summary>
internal sealed class ForeignComponents
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, ForeignComponents> s_known = new();

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private ForeignComponents(IAssemblySymbol assembly)
    {
        var waiting = new Stack<INamespaceOrTypeSymbol>();
        waiting.Push(assembly.GlobalNamespace);
        while (waiting.Count > 0)
        {
            foreach (var member in waiting.Pop().GetMembers())
            {
                if (member is INamespaceSymbol @namespace)
                {
                    waiting.Push(@namespace);
                }
                else if (member is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type)
                {
                    _names.Add(type.Name);
                    waiting.Push(type);
                }
                else if (member is IMethodSymbol { IsExtensionMethod: true, DeclaredAccessibility: Accessibility.Public })
                {
                    _names.Add(member.Name);
                }
            }
        }
    }

    /// <summary>What the assemblies bring that are built with HonoStar and are no part of it.</summary>
    public static IReadOnlyCollection<ForeignComponents> Of(Compilation compilation) =>
    [
        .. compilation.SourceModule.ReferencedAssemblySymbols
            .Where(static assembly => assembly.Name is not ("HonoStar" or "HonoStar.Redis" or "HonoStar.Nats")
                && assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static referenced => referenced.Name == "HonoStar")))
            .Select(static assembly => s_known.GetValue(assembly, static one => new ForeignComponents(one))),
    ];

    public bool Overlaps(HashSet<string> names) => names.Overlaps(_names);
}
