using System.Runtime.CompilerServices;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>
/// The signals that the records of an application are: the properties of what is marked <c>[Signals]</c> or taken by it. They
/// are read when the first rule asks.
/// </summary>
internal sealed class ApplicationSignals
{
    private const int DeepestNesting = 8;

    private static readonly ConditionalWeakTable<Compilation, ApplicationSignals> s_known = new();

    private readonly Compilation _compilation;
    private ILookup<string, (string Record, SignalType Type)>? _types;

    private ApplicationSignals(Compilation compilation) => _compilation = compilation;

    public static ApplicationSignals Of(Compilation compilation) => s_known.GetValue(compilation, static one => new ApplicationSignals(one));

    /// <summary>What kind of value a signal holds; unknown when none of the records has it, or several disagree.</summary>
    /// <param name="path">The signal.</param>
    /// <param name="records">The names of the records that count; <see langword="null"/> for all.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public SignalType TypeOf(string path, ICollection<string>? records, CancellationToken cancellation)
    {
        var types = TypesOf(path, records, cancellation);
        return types is [var only] ? only : SignalType.Unknown;
    }

    /// <summary>The kinds of value that records give a signal, each once; unknown is one of them.</summary>
    public IReadOnlyList<SignalType> TypesOf(string path, ICollection<string>? records, CancellationToken cancellation) =>
        records is { Count: 0 } ? [] : [.. All(cancellation)[path].Where(one => records?.Contains(one.Record) != false).Select(static one => one.Type).Distinct()];

    /// <summary>The paths of the signals that records have.</summary>
    public IEnumerable<string> PathsOf(ICollection<string> records, CancellationToken cancellation) =>
        records.Count == 0 ? [] : All(cancellation).Where(same => same.Any(one => records.Contains(one.Record))).Select(static same => same.Key);

    private ILookup<string, (string Record, SignalType Type)> All(CancellationToken cancellation) => _types ??= Read(cancellation);

    private ILookup<string, (string Record, SignalType Type)> Read(CancellationToken cancellation)
    {
        var signals = new List<(string Path, string Record, SignalType Type)>();
        var records = new HashSet<ITypeSymbol>(SourceTypes.Of(_compilation, cancellation).SelectMany(RecordsOf).Where(InputReader.IsInput).Select(static type => type.NotNull()), SymbolEqualityComparer.Default);
        foreach (var record in records.OfType<INamedTypeSymbol>())
        {
            Add(signals, record.Name, record, "", 0);
        }

        return signals.ToLookup(static one => one.Path, static one => (one.Record, one.Type), StringComparer.Ordinal);
    }

    private static IEnumerable<ITypeSymbol> RecordsOf(INamedTypeSymbol type)
    {
        var taken = type.GetMembers().OfType<IMethodSymbol>()
            .SelectMany(method => method.Parameters)
            .Where(parameter => parameter.Has("HonoStar", "SignalsAttribute"))
            .Select(parameter => parameter.Type);
        return type.Has("HonoStar", "SignalsAttribute") ? taken.Append(type) : taken;
    }

    private static void Add(List<(string Path, string Record, SignalType Type)> signals, string name, INamedTypeSymbol record, string prefix, int depth)
    {
        foreach (var property in InputReader.PropertiesOf(record))
        {
            var path = prefix + Names.ToCamelCase(property.Name);
            signals.Add((path, name, property.Type.IsNullable() ? SignalType.Unknown : SignalTypes.Of(property.Type)));
            if (SignalTypes.Of(property.Type) == SignalType.Object && depth < DeepestNesting)
            {
                Add(signals, name, (INamedTypeSymbol)property.Type.NotNull(), path + ".", depth + 1);
            }
        }
    }
}
