namespace HonoStar.Analyzers;

/// <summary>Where in the markup a hole stands.</summary>
internal enum HoleContext
{
    /// <summary>In the text of an element, or between elements.</summary>
    Text,

    /// <summary>In the text of a <c>textarea</c> or <c>title</c> element, where there are no elements.</summary>
    PlainText,

    /// <summary>In an attribute's value, in quotes.</summary>
    AttributeValue,

    /// <summary>In an attribute's value without quotes.</summary>
    UnquotedValue,

    /// <summary>In a start tag, in the place of an attribute.</summary>
    Attributes,

    /// <summary>In the name of an attribute.</summary>
    AttributeName,

    /// <summary>In the name of an element.</summary>
    TagName,

    /// <summary>In an end tag.</summary>
    EndTag,

    /// <summary>In a comment, or in a declaration.</summary>
    Comment,

    /// <summary>In a <c>script</c> element.</summary>
    Script,

    /// <summary>In a <c>style</c> element.</summary>
    Style,

    /// <summary>In the text of another element whose text browsers take as it is, such as <c>iframe</c>.</summary>
    RawText,
}
