namespace HonoStar;

/// <summary>How the tabs of an application run a script that they are sent.</summary>
internal enum ScriptKind
{
    /// <summary>As a script element, which the client makes with the document's nonce.</summary>
    Element,

    /// <summary>As an expression of an element that is inserted and removes itself.</summary>
    Expression,
}
