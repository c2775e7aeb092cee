namespace IssueTracker.Labels;

/// <summary>What kind of issue something is.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name, unique whatever its case.</param>
/// <param name="Color">A colour as <c>#rrggbb</c>.</param>
public sealed record Label(int Id, string Name, string Color);

/// <summary>A label, and how many open issues have it.</summary>
public sealed record LabelCount(Label Label, int OpenIssues);
