namespace HonoStar;

/// <summary>Which event streams are compressed.</summary>
public enum StreamCompressionMode
{
    /// <summary>Those that carry events, as long as the memory for it lasts; streams that have become quiet give theirs back.</summary>
    Adaptive,

    /// <summary>None.</summary>
    Never,

    /// <summary>All that carry events and whose client takes it, whatever memory that needs.</summary>
    Always,
}
