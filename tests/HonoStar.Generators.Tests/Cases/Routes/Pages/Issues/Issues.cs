namespace App.Pages.Issues;

/// <summary>Its class in Routes would be named like the one that it stands in.</summary>
[Page]
public sealed class IssuesOfIssuesPage
{
    public Html Get() => $"<h1>Issues</h1>";
}
