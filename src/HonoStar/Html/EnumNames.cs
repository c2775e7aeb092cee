using System.Collections.Concurrent;

namespace HonoStar;

/// <summary>The names of an enum's values, so that writing one neither boxes it nor makes a string.</summary>
internal static class EnumNames<T>
{
    private const int MostKept = 256;

    private static readonly ConcurrentDictionary<Key, string> s_names = new();

    internal static string Of(T value)
    {
        var key = new Key(value);
        if (s_names.TryGetValue(key, out var name))
        {
            return name;
        }

        name = value!.ToString() ?? "";
        if (s_names.Count < MostKept)
        {
            s_names.TryAdd(key, name);
        }

        return name;
    }

    // A dictionary's key must not be null; a bare T could be, as far as the compiler knows.
    private readonly record struct Key(T Value);
}
