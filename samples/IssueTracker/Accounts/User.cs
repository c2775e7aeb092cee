namespace IssueTracker.Accounts;

/// <summary>Somebody with an account. The name is for signing in and never changes; the display name is for people.</summary>
public sealed record User(int Id, string Name, string DisplayName);
