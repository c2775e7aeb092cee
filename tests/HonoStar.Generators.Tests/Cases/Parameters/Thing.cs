using System.Diagnostics.CodeAnalysis;

namespace App;

public enum Color
{
    Red,
    Green,
}

public interface IClock
{
    DateTime Now { get; }
}

public sealed class Store;

/// <summary>Parses itself, and is a class that does not format itself.</summary>
public sealed class Sku : IParsable<Sku>
{
    public static Sku Parse(string s, IFormatProvider? provider) => new();

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Sku result)
    {
        result = new Sku();
        return true;
    }
}

public sealed record Filter(string Text = "");

public sealed class Panel(IClock clock)
{
    public DateTime Now => clock.Now;
}
