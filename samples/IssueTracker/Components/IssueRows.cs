namespace IssueTracker.Components;

/// <summary>Issues as a list.</summary>
public static class IssueRows
{
    /// <summary>The list. Every row has an id, so that a change to one need not send the others.</summary>
    public static Html Of(IEnumerable<IssueRow> issues) => $"""<ol class="rows">{issues.Each(Row)}</ol>""";

    private static Html Row(IssueRow issue) => $"""
        <li class="row" id="issue-{issue.Id}">
          {Chip.Small(issue.Status)}
          <div class="row-main">
            <a class="row-title" href="{Routes.Issues.Id.Href(issue.Id)}">{issue.Title}</a>
            <span class="chips">{issue.Labels.Each(Chip.Of)}</span>
            <p class="row-meta">#{issue.Id} · {issue.Author.DisplayName} · {Moment.Day(issue.Created)}</p>
          </div>
          {(issue.Comments > 0).When(() => $"""<span class="row-comments">{Icon.Comment()}{issue.Comments}<span class="visually-hidden">comments</span></span>""")}
          {issue.Assignee.When(assignee => Avatar.Alone(assignee, "Assigned to"))}
        </li>
        """;
}
