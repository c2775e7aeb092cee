namespace HonoStar.Analyzers;

/// <summary>What a hole holds, as far as it matters for where it may stand.</summary>
internal enum HoleKind
{
    /// <summary>The type is not known: the hole does not compile.</summary>
    Unknown,

    /// <summary>Text that anybody may have written, or an object that may turn out to be.</summary>
    Text,

    /// <summary>Text that is a constant of the program.</summary>
    Constant,

    /// <summary>A number, or <c>true</c> or <c>false</c>: nothing that could be anything else anywhere.</summary>
    Number,

    /// <summary>An <c>Html</c>, several, or markup of another library.</summary>
    Markup,

    /// <summary>Attributes for a start tag.</summary>
    Attributes,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A request to a handler, which is written as an expression.</summary>
    Action,

    /// <summary>Script: a literal, or a reference to a signal.</summary>
    Script,

    /// <summary>Styles.</summary>
    Style,
}
