namespace HonoStar;

/// <summary>An element whose end tag has not come yet.</summary>
internal readonly record struct OpenTag
{
    public required int NameStart { get; init; }

    public required int NameLength { get; init; }

    public required TagRule Rule { get; init; }

    /// <summary>Counts the elements of the markup.</summary>
    public required int Number { get; init; }

    /// <summary>The innermost element with an id that is open: this one or one around it; -1 for none.</summary>
    public required int Identified { get; init; }

    /// <summary>Whether <see cref="Identified"/> is this one.</summary>
    public required bool IsIdentified { get; init; }
}
