namespace HonoStar.CodeModel;

/// <summary>A parameter of a handler, layout, special page, region or constructor, and what it is bound to.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Type">Its type, as generated code writes it, without a question mark of its own.</param>
/// <param name="Source">What it is bound to.</param>
internal sealed record ParameterModel(string Name, string Type, ParameterSource Source)
{
    /// <summary>The name that it is bound by: its own, or the one that its attribute gives.</summary>
    public string BoundName { get; init; } = Name;

    /// <summary>How its value is read, for a route, query or region value.</summary>
    public ValueModel? Value { get; init; }

    /// <summary>Its default as C#, or <see langword="null"/> when it has none.</summary>
    public string? Default { get; init; }

    /// <summary>Whether its type admits <see langword="null"/>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The key of a keyed service, as C#.</summary>
    public string? Key { get; init; }

    /// <summary>Whether other assemblies can name its type.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Its type with the question mark that it was declared with.</summary>
    public string DeclaredType => IsNullable ? Type + "?" : Type;
}
