namespace HonoStar.Analyzers;

/// <summary>What kind of value a signal holds for sure.</summary>
/// <param name="Type">The kind; unknown where declarations disagree, or none is seen.</param>
/// <param name="IsOfRecord">Whether a record says so, so that an action refuses any other.</param>
internal readonly record struct KnownType(SignalType Type, bool IsOfRecord);
