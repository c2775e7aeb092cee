namespace Mistakes;

/// <summary>Signals that the pages read.</summary>
[Signals]
public sealed record Draft(string Title, int Count, bool Open);
