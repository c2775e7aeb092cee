using System.IO.Pipelines;

namespace HonoStar.Benchmarks.Render;

/// <summary>The page as a user of the framework writes it.</summary>
internal static class WithHtml
{
    public static void Render(IssueList list, PipeWriter output)
    {
        using var scope = RenderScope.Enter();
        Page(list).WriteTo(output);
    }

    private static Html Page(IssueList list) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{list.Project}: issues</title><link rel="stylesheet" href="/app.css"></head>
        <body>
        <header class="bar"><h1>{list.Project}</h1><p>Signed in as {list.User}</p></header>
        <main>
        <table class="issues">
        <thead><tr><th>Issue</th><th>Labels</th><th>Author</th><th>Opened</th><th>Comments</th></tr></thead>
        <tbody>
        {list.Issues.Each(static issue => Row(issue))}</tbody>
        </table>
        </main>
        </body>
        </html>

        """;

    private static Html Row(Issue issue) => $"""
        <tr id="issue-{issue.Id}" class="{issue.IsOpen.When("open", "closed")}">
        <td><a class="title" href="/issues/{issue.Id}">{issue.Title}</a><p class="summary">{issue.Summary}</p></td>
        <td>{issue.Labels.Each(static label => $"""<span class="label {label.Tone}">{label.Name}</span>""")}</td>
        <td><span class="author" title="{issue.Author}">{issue.Author}</span></td>
        <td><time datetime="{issue.Opened:yyyy-MM-dd}">{issue.Opened:yyyy-MM-dd}</time></td>
        <td class="number">{issue.Comments}</td>
        </tr>

        """;
}
