namespace HonoStar.Analyzers;

/// <summary>What a browser, or the client, makes of the value of an attribute.</summary>
internal enum AttributeContent
{
    /// <summary>Text: it is shown, compared or parsed, and nothing of it is followed or run.</summary>
    Text,

    /// <summary>An address that is followed or loaded.</summary>
    Address,

    /// <summary>Declarations of CSS.</summary>
    Style,

    /// <summary>An expression that the client evaluates, or the name of a signal.</summary>
    Expression,

    /// <summary>An event handler: script.</summary>
    Script,

    /// <summary>A document of its own.</summary>
    Document,

    /// <summary>What decides how the rest of the element is understood.</summary>
    Directive,
}
