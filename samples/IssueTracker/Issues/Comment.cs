namespace IssueTracker.Issues;

/// <summary>What somebody said about an issue.</summary>
public sealed record Comment(int Id, int IssueId, User Author, string Text, DateTimeOffset Created);
