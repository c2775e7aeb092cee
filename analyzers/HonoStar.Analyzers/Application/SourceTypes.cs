using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>The types that a compilation declares, nested ones with them.</summary>
internal static class SourceTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(Compilation compilation, CancellationToken cancellation)
    {
        var waiting = new Stack<INamespaceOrTypeSymbol>();
        waiting.Push(compilation.Assembly.GlobalNamespace);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = waiting.Pop();
            if (next is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var member in next.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                waiting.Push(member);
            }
        }
    }
}
