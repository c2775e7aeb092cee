using Microsoft.CodeAnalysis;

namespace HonoStar.Generators;

/// <summary>What the pipeline says often.</summary>
internal static class Providers
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null).Select(static (value, _) => value!);
}
