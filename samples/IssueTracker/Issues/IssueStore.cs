using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace IssueTracker.Issues;

/// <summary>The issues, with their labels and pictures.</summary>
public sealed class IssueStore(Database database, TimeProvider clock)
{
    /// <summary>How many issues a page of a list shows.</summary>
    public const int PageSize = 20;

    /// <summary>The colour of a label that is made together with an issue.</summary>
    public const string NewLabelColor = "#64748b";

    private const string Matching = """
        ($search = '' OR i.title LIKE $pattern ESCAPE '\' OR i.description LIKE $pattern ESCAPE '\')
        AND ($label = '' OR EXISTS (
            SELECT 1 FROM issue_labels il JOIN labels l ON l.id = il.label_id WHERE il.issue_id = i.id AND l.name = $label))
        """;

    // Labels come with their issue, as JSON: one query a list, whatever its length.
    private const string SelectRow = """
        SELECT i.id, i.title, i.status, i.created,
               a.id, a.name, a.display_name, s.id, s.name, s.display_name,
               (SELECT count(*) FROM comments c WHERE c.issue_id = i.id),
               (SELECT json_group_array(json_array(l.id, l.name, l.color) ORDER BY l.name)
                FROM issue_labels il JOIN labels l ON l.id = il.label_id WHERE il.issue_id = i.id)
        FROM issues i JOIN users a ON a.id = i.author_id LEFT JOIN users s ON s.id = i.assignee_id
        """;

    /// <summary>One page of the issues that a filter lets through, newest first.</summary>
    public async Task<IssueListing> ListAsync(IssueFilter filter)
    {
        (string, object?)[] matching = [("$search", filter.Search), ("$pattern", Sql.Contains(filter.Search)), ("$label", filter.Label)];
        await using var connection = await database.OpenAsync();

        // One snapshot for the counts and the rows.
        await using var transaction = connection.BeginTransaction(deferred: true);
        var (open, closed) = await connection.FirstAsync(
            $"SELECT count(*) FILTER (WHERE status = 'open'), count(*) FILTER (WHERE status = 'closed') FROM issues i WHERE {Matching}",
            row => (row.GetInt32(0), row.GetInt32(1)),
            matching);
        var total = filter.Status switch { StatusFilter.Open => open, StatusFilter.Closed => closed, _ => open + closed };
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        var rows = await connection.QueryAsync(
            $"{SelectRow} WHERE {Matching} AND ($status = 'all' OR i.status = $status) ORDER BY i.id DESC LIMIT $size OFFSET $start",
            ReadRow,
            [.. matching, ("$status", filter.Status), ("$size", PageSize), ("$start", (page - 1) * PageSize)]);
        return new IssueListing(rows, open, closed, page, pages);
    }

    /// <summary>The open issues that somebody reported or is to work on, newest first.</summary>
    public async Task<IReadOnlyList<IssueRow>> OpenOfAsync(int userId)
    {
        await using var connection = await database.OpenAsync();
        return await connection.QueryAsync(
            $"{SelectRow} WHERE i.status = 'open' AND (i.author_id = $user OR i.assignee_id = $user) ORDER BY i.id DESC",
            ReadRow,
            ("$user", userId));
    }

    /// <summary>How many open issues somebody is to work on, and has reported.</summary>
    public async Task<(int Assigned, int Reported)> CountOpenOfAsync(int userId)
    {
        await using var connection = await database.OpenAsync();
        return await connection.FirstAsync(
            """
            SELECT count(*) FILTER (WHERE assignee_id = $user), count(*) FILTER (WHERE author_id = $user)
            FROM issues WHERE status = 'open'
            """,
            row => (row.GetInt32(0), row.GetInt32(1)),
            ("$user", userId));
    }

    /// <summary>An issue; nothing when there is none.</summary>
    public async Task<Issue?> FindAsync(int id)
    {
        await using var connection = await database.OpenAsync();
        return await connection.FirstAsync(
            """
            SELECT i.id, i.title, i.status, i.created,
                   a.id, a.name, a.display_name, s.id, s.name, s.display_name,
                   i.description, i.image_id, i.updated,
                   (SELECT json_group_array(json_array(l.id, l.name, l.color) ORDER BY l.name)
                    FROM issue_labels il JOIN labels l ON l.id = il.label_id WHERE il.issue_id = i.id)
            FROM issues i JOIN users a ON a.id = i.author_id LEFT JOIN users s ON s.id = i.assignee_id
            WHERE i.id = $id
            """,
            ReadIssue,
            ("$id", id));
    }

    /// <summary>Reports an issue, with its picture and its labels: all of it, or nothing.</summary>
    /// <param name="newLabel">A label that is made unless there is one of that name; empty for none.</param>
    /// <returns>The issue's id.</returns>
    public async Task<int> CreateAsync(int authorId, string title, string description, IEnumerable<int> labels, string newLabel, Image? image)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var imageId = await AddImageAsync(connection, image);
        var id = await connection.NumberAsync(
            """
            INSERT INTO issues (title, description, author_id, image_id, created, updated)
            VALUES ($title, $description, $author, $image, $now, $now) RETURNING id
            """,
            ("$title", title), ("$description", description), ("$author", authorId), ("$image", imageId), ("$now", clock.GetUtcNow()));
        await AddLabelsAsync(connection, id, labels, newLabel);
        await transaction.CommitAsync();
        return id;
    }

    /// <summary>Changes title, description and, where a new one is given, the picture.</summary>
    public async Task UpdateAsync(int id, string title, string description, Image? image)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var old = image is null ? null : await connection.FirstAsync("SELECT image_id FROM issues WHERE id = $id", row => row.GetStringOrNull(0), ("$id", id));
        await connection.ExecuteAsync(
            "UPDATE issues SET title = $title, description = $description, image_id = coalesce($image, image_id), updated = $now WHERE id = $id",
            ("$id", id), ("$title", title), ("$description", description), ("$image", await AddImageAsync(connection, image)), ("$now", clock.GetUtcNow()));
        await connection.ExecuteAsync("DELETE FROM images WHERE id = $old", ("$old", old));
        await transaction.CommitAsync();
    }

    /// <summary>Gives an issue these labels, and no others.</summary>
    public async Task SetLabelsAsync(int id, IEnumerable<int> labels, string newLabel)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("DELETE FROM issue_labels WHERE issue_id = $id", ("$id", id));
        await AddLabelsAsync(connection, id, labels, newLabel);
        await TouchAsync(connection, id);
        await transaction.CommitAsync();
    }

    /// <summary>Opens or closes an issue; whether that changed anything.</summary>
    public async Task<bool> SetStatusAsync(int id, IssueStatus status)
    {
        await using var connection = await database.OpenAsync();
        return await connection.ExecuteAsync(
            "UPDATE issues SET status = $status, updated = $now WHERE id = $id AND status <> $status",
            ("$id", id), ("$status", status), ("$now", clock.GetUtcNow())) > 0;
    }

    /// <summary>Says who is to work on an issue: somebody, or nobody.</summary>
    public async Task AssignAsync(int id, int? userId)
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync(
            "UPDATE issues SET assignee_id = $user, updated = $now WHERE id = $id",
            ("$id", id), ("$user", userId), ("$now", clock.GetUtcNow()));
    }

    /// <summary>Deletes an issue with its comments and its picture.</summary>
    public async Task DeleteAsync(int id)
    {
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var image = await connection.FirstAsync("DELETE FROM issues WHERE id = $id RETURNING image_id", row => row.GetStringOrNull(0), ("$id", id));
        await connection.ExecuteAsync("DELETE FROM images WHERE id = $image", ("$image", image));
        await transaction.CommitAsync();
    }

    private static async Task<string?> AddImageAsync(SqliteConnection connection, Image? image)
    {
        if (image is null)
        {
            return null;
        }

        var id = Guid.CreateVersion7().ToString();
        await connection.ExecuteAsync(
            "INSERT INTO images (id, content_type, content) VALUES ($id, $type, $content)",
            ("$id", id), ("$type", image.ContentType), ("$content", image.Content));
        return id;
    }

    private static async Task AddLabelsAsync(SqliteConnection connection, int id, IEnumerable<int> labels, string newLabel)
    {
        // A label that somebody has just deleted is left out.
        foreach (var label in labels.Distinct())
        {
            await connection.ExecuteAsync(
                "INSERT INTO issue_labels (issue_id, label_id) SELECT $id, id FROM labels WHERE id = $label",
                ("$id", id), ("$label", label));
        }

        if (newLabel.Length > 0)
        {
            await connection.ExecuteAsync(
                "INSERT INTO labels (name, color) VALUES ($name, $color) ON CONFLICT (name) DO NOTHING",
                ("$name", newLabel), ("$color", NewLabelColor));
            await connection.ExecuteAsync(
                "INSERT OR IGNORE INTO issue_labels (issue_id, label_id) SELECT $id, id FROM labels WHERE name = $name",
                ("$id", id), ("$name", newLabel));
        }
    }

    private async Task TouchAsync(SqliteConnection connection, int id) =>
        await connection.ExecuteAsync("UPDATE issues SET updated = $now WHERE id = $id", ("$id", id), ("$now", clock.GetUtcNow()));

    private static IssueRow ReadRow(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetString(1), ReadStatus(row), ReadUser(row, 4)!, ReadUser(row, 7), row.GetTime(3), row.GetInt32(10), ReadLabels(row, 11));

    private static Issue ReadIssue(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetString(10), ReadStatus(row), ReadUser(row, 4)!, ReadUser(row, 7),
        row.GetStringOrNull(11) is { } image ? Guid.Parse(image) : null, row.GetTime(3), row.GetTime(12), ReadLabels(row, 13));

    private static IssueStatus ReadStatus(SqliteDataReader row) => row.GetString(2) == "open" ? IssueStatus.Open : IssueStatus.Closed;

    private static User? ReadUser(SqliteDataReader row, int column) =>
        row.GetInt32OrNull(column) is { } id ? new User(id, row.GetString(column + 1), row.GetString(column + 2)) : null;

    private static List<Label> ReadLabels(SqliteDataReader row, int column)
    {
        using var json = JsonDocument.Parse(row.GetString(column));
        return [.. json.RootElement.EnumerateArray().Select(label => new Label(label[0].GetInt32(), label[1].GetString()!, label[2].GetString()!))];
    }
}
