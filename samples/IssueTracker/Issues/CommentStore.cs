using Microsoft.Data.Sqlite;

namespace IssueTracker.Issues;

/// <summary>What people said about issues.</summary>
public sealed class CommentStore(Database database, TimeProvider clock)
{
    private const string Select = """
        SELECT c.id, c.issue_id, c.text, c.created, u.id, u.name, u.display_name
        FROM comments c JOIN users u ON u.id = c.author_id
        """;

    /// <summary>The comments on an issue, oldest first.</summary>
    public async Task<IReadOnlyList<Comment>> OfIssueAsync(int issueId)
    {
        await using var connection = await database.OpenAsync();
        return await connection.QueryAsync(Select + " WHERE c.issue_id = $issue ORDER BY c.id", Read, ("$issue", issueId));
    }

    /// <summary>One comment on an issue; nothing when there is none.</summary>
    public async Task<Comment?> FindAsync(int issueId, int id)
    {
        await using var connection = await database.OpenAsync();
        return await connection.FirstAsync(Select + " WHERE c.id = $id AND c.issue_id = $issue", Read, ("$id", id), ("$issue", issueId));
    }

    /// <summary>Adds a comment; whether there is such an issue.</summary>
    public async Task<bool> AddAsync(int issueId, int authorId, string text)
    {
        await using var connection = await database.OpenAsync();
        return await connection.ExecuteAsync(
            "INSERT INTO comments (issue_id, author_id, text, created) SELECT id, $author, $text, $now FROM issues WHERE id = $issue",
            ("$issue", issueId), ("$author", authorId), ("$text", text), ("$now", clock.GetUtcNow())) > 0;
    }

    /// <summary>Deletes a comment of this author; whether there was one.</summary>
    public async Task<bool> DeleteAsync(int issueId, int id, int authorId)
    {
        await using var connection = await database.OpenAsync();
        return await connection.ExecuteAsync(
            "DELETE FROM comments WHERE id = $id AND issue_id = $issue AND author_id = $author",
            ("$id", id), ("$issue", issueId), ("$author", authorId)) > 0;
    }

    private static Comment Read(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetInt32(1), new User(row.GetInt32(4), row.GetString(5), row.GetString(6)), row.GetString(2), row.GetTime(3));
}
