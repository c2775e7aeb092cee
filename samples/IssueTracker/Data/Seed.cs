using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;

namespace IssueTracker.Data;

/// <summary>
/// Something to look at after the first start: the issues of an imaginary application for notes, always the same ones.
/// Everybody's password is <c>correct horse</c>.
/// </summary>
public sealed class Seed(IPasswordHasher<User> hasher, TimeProvider clock)
{
    /// <summary>The password of every account that is made here.</summary>
    public const string Password = "correct horse";

    private const int Comments = 200;

    /// <summary>Fills new tables. The caller commits.</summary>
    public async Task WriteAsync(SqliteConnection connection)
    {
        var random = new Random(1815);
        var time = clock.GetUtcNow().AddDays(-90);
        await WriteUsersAsync(connection, time);
        await WriteLabelsAsync(connection);
        var issues = SeedTexts.Issues;
        for (var id = 1; id <= issues.Length; id++)
        {
            time = time.AddMinutes(random.Next(600, 3300));
            await WriteIssueAsync(connection, id, issues[id - 1], time, random);
        }

        for (var i = 0; i < Comments; i++)
        {
            // Newer issues are talked about more.
            var issue = Math.Max(random.Next(issues.Length), random.Next(issues.Length)) + 1;
            await connection.ExecuteAsync(
                """
                INSERT INTO comments (issue_id, author_id, text, created)
                SELECT $issue, $author, $text, max(created, coalesce((SELECT max(created) FROM comments WHERE issue_id = $issue), 0)) + $later
                FROM issues WHERE id = $issue
                """,
                ("$issue", issue),
                ("$author", random.Next(SeedTexts.Users.Length) + 1),
                ("$text", SeedTexts.Comments[random.Next(SeedTexts.Comments.Length)]),
                ("$later", random.Next(5, 180) * 60_000));
        }
    }

    private async Task WriteUsersAsync(SqliteConnection connection, DateTimeOffset created)
    {
        // One hash for all: a hundred thousand rounds for each would make the first start slow.
        var hash = hasher.HashPassword(new User(0, "", ""), Password);
        foreach (var (name, displayName) in SeedTexts.Users)
        {
            await connection.ExecuteAsync(
                "INSERT INTO users (name, display_name, password_hash, created) VALUES ($name, $displayName, $hash, $created)",
                ("$name", name), ("$displayName", displayName), ("$hash", hash), ("$created", created));
        }
    }

    private static async Task WriteLabelsAsync(SqliteConnection connection)
    {
        foreach (var (name, color) in SeedTexts.Labels)
        {
            await connection.ExecuteAsync("INSERT INTO labels (name, color) VALUES ($name, $color)", ("$name", name), ("$color", color));
        }
    }

    private static async Task WriteIssueAsync(
        SqliteConnection connection, int id, (string Title, string Labels, string Description) issue, DateTimeOffset time, Random random)
    {
        // Most of what is old is done.
        var isClosed = random.Next(SeedTexts.Issues.Length) > id + 8;
        int? assignee = random.Next(3) > 0 ? random.Next(SeedTexts.Users.Length) + 1 : null;
        await connection.ExecuteAsync(
            """
            INSERT INTO issues (id, title, description, status, author_id, assignee_id, created, updated)
            VALUES ($id, $title, $description, $status, $author, $assignee, $time, $time)
            """,
            ("$id", id), ("$title", issue.Title), ("$description", issue.Description),
            ("$status", isClosed ? IssueStatus.Closed : IssueStatus.Open),
            ("$author", random.Next(SeedTexts.Users.Length) + 1), ("$assignee", assignee), ("$time", time));
        foreach (var label in issue.Labels.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            await connection.ExecuteAsync(
                "INSERT INTO issue_labels (issue_id, label_id) SELECT $issue, id FROM labels WHERE name = $label",
                ("$issue", id), ("$label", label.Replace('_', ' ')));
        }
    }
}
