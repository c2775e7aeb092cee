namespace IssueTracker.Issues;

/// <summary>Whether work on an issue is to be done.</summary>
public enum IssueStatus
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>Done, or not to be done.</summary>
    Closed,
}

/// <summary>An issue as its own page shows it.</summary>
public sealed record Issue(
    int Id,
    string Title,
    string Description,
    IssueStatus Status,
    User Author,
    User? Assignee,
    Guid? ImageId,
    DateTimeOffset Created,
    DateTimeOffset Updated,
    IReadOnlyList<Label> Labels);

/// <summary>An issue as lists show it.</summary>
public sealed record IssueRow(
    int Id,
    string Title,
    IssueStatus Status,
    User Author,
    User? Assignee,
    DateTimeOffset Created,
    int Comments,
    IReadOnlyList<Label> Labels);
