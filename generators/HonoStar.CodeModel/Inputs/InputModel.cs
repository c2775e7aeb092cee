namespace HonoStar.CodeModel;

/// <summary>A type of input: what a handler takes by <c>[Signals]</c> or <c>[Form]</c>, or what stands in one.</summary>
/// <param name="FullName">Its full name.</param>
/// <param name="Type">The name that generated code writes.</param>
/// <param name="IsPublic">Whether every assembly can name it and the types of its properties.</param>
/// <param name="IsValueType">Whether it is a struct.</param>
/// <param name="Properties">Its properties; those that its constructor takes come first, in the constructor's order.</param>
/// <param name="Checks">The validation attributes of the type itself.</param>
/// <param name="ValidatesItself">Whether it is an <c>IValidatableObject</c>.</param>
internal sealed record InputModel(
    string FullName,
    string Type,
    bool IsPublic,
    bool IsValueType,
    EquatableArray<InputProperty> Properties,
    EquatableArray<InputCheck> Checks,
    bool ValidatesItself)
{
    /// <summary>The name of the generated class that reads, validates and writes it.</summary>
    public string Identifier => Names.ToIdentifier(FullName);
}

/// <summary>A property of an input.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Field">Its name as a signal and form field.</param>
/// <param name="Kind">How its value, or each item of it, is read.</param>
/// <param name="Type">The type of its value, or of its items, without a question mark.</param>
internal sealed record InputProperty(string Name, string Field, InputKind Kind, string Type)
{
    /// <summary>The name of the constructor's parameter; <see langword="null"/> when it is set after construction.</summary>
    public string? Argument { get; init; }

    /// <summary>Whether it can be read, so that it is written as a signal and validated.</summary>
    public bool IsReadable { get; init; }

    public bool IsNullable { get; init; }

    public bool IsValueType { get; init; }

    public InputCollection Collection { get; init; }

    /// <summary>What it is when nothing was sent, as C#; <see langword="null"/> for what its type implies.</summary>
    public string? Default { get; init; }

    /// <summary>How its value is written as a signal.</summary>
    public SignalForm Form { get; init; }

    /// <summary>The full name of the nested input.</summary>
    public string? Nested { get; init; }

    /// <summary>Whether the nested input has the owner in it again, so that an empty one cannot be made.</summary>
    public bool IsRecursive { get; init; }

    /// <summary>The name that messages use.</summary>
    public string DisplayName { get; init; } = Name;

    public EquatableArray<InputCheck> Checks { get; init; }
}

/// <summary>A validation attribute.</summary>
/// <param name="Creation">The expression that makes it.</param>
/// <param name="IsUnsafeToTrim">Whether its constructor warns of reflection that it does not use on the types of an input.</param>
/// <param name="ComparedWith">The property that this one must equal, for <c>[Compare]</c>.</param>
internal sealed record InputCheck(string Creation, bool IsUnsafeToTrim, string? ComparedWith);

/// <summary>How the value of a property is read.</summary>
internal enum InputKind
{
    Unsupported,
    Text,
    Boolean,
    Parsable,
    Enumeration,
    Nested,
    File,
}

/// <summary>Whether a property holds one value or several.</summary>
internal enum InputCollection
{
    None,
    Array,
    List,
}

/// <summary>How a value is written as a signal.</summary>
internal enum SignalForm
{
    Text,
    Number,
    Boolean,

    /// <summary>A type that the JSON writer takes as a string: Guid, DateTime, DateTimeOffset.</summary>
    Native,

    /// <summary>Any other type: its invariant text.</summary>
    Formatted,
    Enumeration,
    Nested,
}
