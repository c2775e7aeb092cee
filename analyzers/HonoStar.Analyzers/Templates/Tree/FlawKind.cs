namespace HonoStar.Analyzers;

/// <summary>What a browser would stumble over in markup: the parse errors of the HTML standard, and tags that do not match.</summary>
internal enum FlawKind
{
    /// <summary>A tag, comment or attribute value goes on to the end of the template.</summary>
    EndInTag,

    /// <summary>A comment goes on to the end of the template.</summary>
    EndInComment,

    /// <summary>A <c>&lt;</c> that begins no tag.</summary>
    UnescapedLessThan,

    /// <summary><c>&lt;/</c> with no name behind it.</summary>
    MissingEndTagName,

    /// <summary>An end tag with attributes.</summary>
    EndTagWithAttributes,

    /// <summary><c>&lt;!</c> that begins neither a comment nor a doctype.</summary>
    IncorrectlyOpenedComment,

    /// <summary>A comment in a comment, or one that is closed in an odd way.</summary>
    OddComment,

    /// <summary><c>/&gt;</c> at an element that it does not close.</summary>
    SelfClosingNonVoid,

    /// <summary>A <c>/</c> amid a tag.</summary>
    UnexpectedSolidus,

    /// <summary>A second attribute of the same name: browsers ignore it.</summary>
    DuplicateAttribute,

    /// <summary>No space between two attributes.</summary>
    MissingSpaceBetweenAttributes,

    /// <summary>An attribute with an equals sign and nothing behind it.</summary>
    MissingAttributeValue,

    /// <summary>A quote, <c>&lt;</c> or <c>=</c> in the name of an attribute.</summary>
    UnexpectedCharacterInAttributeName,

    /// <summary>A quote, <c>&lt;</c>, <c>=</c> or back-tick in a value without quotes.</summary>
    UnexpectedCharacterInUnquotedValue,

    /// <summary>A character reference without its semicolon.</summary>
    MissingSemicolonAfterCharacterReference,

    /// <summary>A character reference of no known name.</summary>
    UnknownNamedCharacterReference,

    /// <summary><c>&amp;#</c> without a number.</summary>
    AbsenceOfDigitsInNumericCharacterReference,

    /// <summary>A number that is no character's.</summary>
    CharacterReferenceOutsideUnicodeRange,

    /// <summary>An ampersand that a hole could make a character reference of.</summary>
    HoleInCharacterReference,

    /// <summary>An element that is not closed.</summary>
    Unclosed,

    /// <summary>An end tag that nothing was opened for.</summary>
    StrayEndTag,

    /// <summary>An end tag that closes an element while one in it is open.</summary>
    Misnested,

    /// <summary>An end tag of an element that has none.</summary>
    VoidEndTag,

    /// <summary>The end tag of an element that a start tag before it has closed already.</summary>
    ClosedBefore,
}
