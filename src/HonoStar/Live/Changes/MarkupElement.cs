namespace HonoStar;

/// <summary>An element that has an id, as a range of markup.</summary>
internal struct MarkupElement
{
    /// <summary>Where its start tag begins.</summary>
    public int Start;

    /// <summary>Where its content begins.</summary>
    public int ContentStart;

    /// <summary>Where its content ends.</summary>
    public int ContentEnd;

    /// <summary>The end of its end tag.</summary>
    public int End;

    /// <summary>The id within the markup.</summary>
    public int IdStart;

    public int IdLength;

    /// <summary>The hash of the id.</summary>
    public ulong IdHash;

    /// <summary>The innermost element around it that has an id; -1 for the root.</summary>
    public int Parent;

    /// <summary>Which element it is a child of, whether that has an id or not: equal for siblings alone.</summary>
    public int Container;

    /// <summary>Whether its place among its siblings is what the tags say: the parser puts rows of a table into a body of its own making.</summary>
    public bool IsPlaced;

    /// <summary>Whether it is the root of a region inside this one, which changes on its own.</summary>
    public bool IsRegion;
}
