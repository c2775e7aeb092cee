namespace IssueTracker.Issues;

/// <summary>Which issues a list shows by their status.</summary>
public enum StatusFilter
{
    /// <summary>Those to be worked on.</summary>
    Open,

    /// <summary>Those that are done.</summary>
    Closed,

    /// <summary>Both.</summary>
    All,
}

/// <summary>Which issues a list shows.</summary>
/// <param name="Status">By status.</param>
/// <param name="Search">Those that contain this text in title or description; empty for all.</param>
/// <param name="Label">Those with the label of this name; empty for all.</param>
/// <param name="Page">Which page of the list, from 1.</param>
public sealed record IssueFilter(StatusFilter Status, string Search, string Label, int Page);

/// <summary>One page of a list, with what its tabs and its pager need.</summary>
/// <param name="Rows">The issues, newest first.</param>
/// <param name="Open">How many open issues match search and label.</param>
/// <param name="Closed">How many closed issues match search and label.</param>
/// <param name="Page">Which page this is: the last one there is, where the filter asks for one beyond.</param>
/// <param name="Pages">How many pages there are; at least 1.</param>
public sealed record IssueListing(IReadOnlyList<IssueRow> Rows, int Open, int Closed, int Page, int Pages);
