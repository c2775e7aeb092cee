namespace HonoStar;

/// <summary>A name for <see cref="Html.Class"/>, and whether it applies.</summary>
/// <param name="Name">One or more names, separated by spaces; null is none.</param>
/// <param name="Applies">Whether it applies.</param>
public readonly record struct ClassName(string? Name, bool Applies)
{
    /// <summary>A name that always applies.</summary>
    /// <param name="name">The name; null is none.</param>
    public static implicit operator ClassName(string? name) => new(name, true);

    /// <summary>A name that may apply.</summary>
    /// <param name="name">The name, and whether it applies.</param>
    public static implicit operator ClassName((string? Name, bool Applies) name) => new(name.Name, name.Applies);
}
