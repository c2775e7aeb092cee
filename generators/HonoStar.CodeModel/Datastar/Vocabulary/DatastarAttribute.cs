using System.Collections.Immutable;

namespace HonoStar.CodeModel;

/// <summary>Whether an attribute has a key, or a value.</summary>
internal enum Need
{
    Allowed,
    Must,
    Denied,
}

/// <summary>What the value of an attribute is.</summary>
internal enum AttributeValue
{
    /// <summary>Text of its own kind, or nothing.</summary>
    Plain,

    /// <summary>An expression whose value is wanted.</summary>
    Expression,

    /// <summary>Statements that are run.</summary>
    Statements,

    /// <summary>The name of a signal.</summary>
    Signal,
}

/// <summary>What the key of an attribute names.</summary>
internal enum AttributeKey
{
    Nothing,
    Signal,
    Event,
    Class,
    Property,
    Attribute,
}

/// <summary>Where an attribute or an action comes from.</summary>
internal enum Origin
{
    /// <summary>Datastar itself; the client of the framework has it, too.</summary>
    Datastar,

    /// <summary>The client of the framework alone.</summary>
    HonoStar,

    /// <summary>The commercial part of Datastar; the client of the framework does not have it.</summary>
    Pro,
}

/// <summary>A <c>data-*</c> attribute that the client understands.</summary>
/// <param name="Name">Its name without <c>data-</c>.</param>
/// <param name="Summary">What it does, in one sentence.</param>
internal sealed record DatastarAttribute(string Name, string Summary)
{
    /// <summary>Whether there must, may or must not be a key.</summary>
    public Need Key { get; init; }

    /// <summary>Whether there must, may or must not be a value.</summary>
    public Need Value { get; init; }

    /// <summary>Exactly one of key and value.</summary>
    public bool IsExclusive { get; init; }

    public AttributeKey KeyKind { get; init; }

    public AttributeValue ValueKind { get; init; }

    public Origin Origin { get; init; }

    public ImmutableArray<DatastarModifier> Modifiers { get; init; } = [];

    /// <summary>Whether the value is an expression, of either kind.</summary>
    public bool HasExpression => ValueKind is AttributeValue.Expression or AttributeValue.Statements;

    public DatastarModifier? Modifier(string name) => Modifiers.FirstOrDefault(modifier => modifier.Name == name);
}
