using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// The signals that the records of an application are: the properties of what is marked <c>[Signals]</c> or taken by it. They
/// are read when the first rule asks.
/// </summary>
internal sealed class ApplicationSignals(Compilation compilation)
{
    private const int DeepestNesting = 8;

    private Dictionary<string, SignalType>? _types;

    /// <summary>What kind of value a signal holds; unknown when no record has it, or several disagree.</summary>
    public SignalType TypeOf(string path, CancellationToken cancellation) => All(cancellation).TryGetValue(path, out var type) ? type : SignalType.Unknown;

    /// <summary>All signals by their paths.</summary>
    public IReadOnlyDictionary<string, SignalType> All(CancellationToken cancellation) => _types ??= Read(cancellation);

    private Dictionary<string, SignalType> Read(CancellationToken cancellation)
    {
        var types = new Dictionary<string, SignalType>(StringComparer.Ordinal);
        foreach (var type in SourceTypes.Of(compilation, cancellation).SelectMany(RecordsOf).Where(InputReader.IsInput))
        {
            Add(types, (INamedTypeSymbol)type.NotNull(), "", 0);
        }

        return types;
    }

    private static IEnumerable<ITypeSymbol> RecordsOf(INamedTypeSymbol type)
    {
        var taken = type.GetMembers().OfType<IMethodSymbol>()
            .SelectMany(method => method.Parameters)
            .Where(parameter => parameter.Has("HonoStar", "SignalsAttribute"))
            .Select(parameter => parameter.Type);
        return type.Has("HonoStar", "SignalsAttribute") ? taken.Append(type) : taken;
    }

    private static void Add(Dictionary<string, SignalType> types, INamedTypeSymbol record, string prefix, int depth)
    {
        foreach (var property in InputReader.PropertiesOf(record))
        {
            var path = prefix + Names.ToCamelCase(property.Name);
            var type = property.Type.IsNullable() ? SignalType.Unknown : SignalTypes.Of(property.Type);
            types[path] = types.TryGetValue(path, out var known) && known != type ? SignalType.Unknown : type;
            if (SignalTypes.Of(property.Type) == SignalType.Object && depth < DeepestNesting)
            {
                Add(types, (INamedTypeSymbol)property.Type.NotNull(), path + ".", depth + 1);
            }
        }
    }
}
