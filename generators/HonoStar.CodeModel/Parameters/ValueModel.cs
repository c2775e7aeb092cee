namespace HonoStar.CodeModel;

/// <summary>A value that is read from text: of a route, a query, a region, a topic.</summary>
/// <param name="Type">Its type as generated code writes it; of an array, that of its items. Never nullable.</param>
/// <param name="Kind">How it is read.</param>
internal sealed record ValueModel(string Type, ValueKind Kind)
{
    public bool IsValueType { get; init; }

    /// <summary>Whether it formats itself in a given culture.</summary>
    public bool IsFormattable { get; init; }

    public bool IsArray { get; init; }

    public bool IsBoolean => Type == "bool";

    /// <summary>The constraint of a route parameter of this type, or <see langword="null"/>.</summary>
    public string? RouteConstraint => Type switch
    {
        "int" => "int",
        "long" => "long",
        "bool" => "bool",
        "decimal" => "decimal",
        "double" => "double",
        "float" => "float",
        "global::System.Guid" => "guid",
        "global::System.DateTime" => "datetime",
        _ => null,
    };
}

/// <summary>How a value is read from text.</summary>
internal enum ValueKind
{
    Text,
    Parsable,
    Enumeration,
}
