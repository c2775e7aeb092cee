using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// All inputs of a compilation, with those that stand in them. They are read when the first candidate asks; each then
/// reports what concerns it, so that an editor shows it in the file that is open.
/// </summary>
internal sealed class ApplicationInputs(Compilation compilation)
{
    private HashSet<ITypeSymbol>? _inputs;

    /// <summary>Reads the inputs, if need be, with the token of whoever asks: a request that is cancelled leaves nothing behind.</summary>
    public bool Contains(INamedTypeSymbol type, CancellationToken cancellation) => (_inputs ??= Read(cancellation)).Contains(type);

    private HashSet<ITypeSymbol> Read(CancellationToken cancellation)
    {
        var inputs = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var waiting = new Stack<ITypeSymbol>(SourceTypes.Of(compilation, cancellation).SelectMany(TakenBy));
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var type = waiting.Pop().NotNull().WithNullableAnnotation(NullableAnnotation.None);
            if (InputReader.IsInput(type) && inputs.Add(type))
            {
                foreach (var property in InputReader.PropertiesOf((INamedTypeSymbol)type))
                {
                    waiting.Push(InputReader.ItemOf(property.Type, out _));
                }
            }
        }

        return inputs;
    }

    /// <summary>The inputs that a type is or that its handlers take.</summary>
    private static IEnumerable<ITypeSymbol> TakenBy(INamedTypeSymbol type)
    {
        var taken = type.GetMembers().OfType<IMethodSymbol>()
            .SelectMany(method => method.Parameters)
            .Where(parameter => parameter.Has("HonoStar", "SignalsAttribute") || parameter.Has("HonoStar", "FormAttribute"))
            .Select(parameter => parameter.Type);
        return type.Has("HonoStar", "SignalsAttribute") ? taken.Append(type) : taken;
    }
}
