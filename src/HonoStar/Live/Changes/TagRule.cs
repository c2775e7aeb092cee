namespace HonoStar;

/// <summary>What the parser of HTML does with an element, as far as it makes its tree differ from the nesting of tags.</summary>
[Flags]
internal enum TagRule
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>It has no content and no end tag.</summary>
    Void = 1 << 0,

    /// <summary>It ends a paragraph that is open.</summary>
    EndsParagraph = 1 << 1,
    Paragraph = 1 << 2,
    Heading = 1 << 3,
    List = 1 << 4,
    ListItem = 1 << 5,
    DefinitionList = 1 << 6,
    DefinitionItem = 1 << 7,

    /// <summary>It ends, or is ignored in, an element of its own name.</summary>
    NeverNested = 1 << 8,
    Select = 1 << 9,
    OptionGroup = 1 << 10,
    Option = 1 << 11,
    DataList = 1 << 12,
    Table = 1 << 13,
    TableCaption = 1 << 14,
    TableSection = 1 << 15,
    TableRow = 1 << 16,
    TableCell = 1 << 17,

    /// <summary>Its content is text, whatever it looks like.</summary>
    PlainText = 1 << 18,
    Svg = 1 << 19,

    /// <summary>It takes certain children alone; the parser moves or drops the rest.</summary>
    TakesFew = Select | OptionGroup | Option | DataList | Table | TableSection | TableRow,

    /// <summary>It stands in certain elements alone.</summary>
    StandsInFew = OptionGroup | Option | TableCaption | TableSection | TableRow | TableCell,
}
