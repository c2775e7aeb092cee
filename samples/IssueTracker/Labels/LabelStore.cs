using Microsoft.Data.Sqlite;

namespace IssueTracker.Labels;

/// <summary>The labels, and which issues have them.</summary>
public sealed class LabelStore(Database database)
{
    /// <summary>All labels by name.</summary>
    public async Task<IReadOnlyList<LabelCount>> AllAsync()
    {
        await using var connection = await database.OpenAsync();
        return await connection.QueryAsync(
            """
            SELECT l.id, l.name, l.color, count(i.id)
            FROM labels l
            LEFT JOIN issue_labels il ON il.label_id = l.id
            LEFT JOIN issues i ON i.id = il.issue_id AND i.status = 'open'
            GROUP BY l.id ORDER BY l.name
            """,
            row => new LabelCount(Read(row), row.GetInt32(3)));
    }

    /// <summary>Makes a label; nothing when the name is taken.</summary>
    public async Task<Label?> CreateAsync(string name, string color)
    {
        await using var connection = await database.OpenAsync();
        return await connection.FirstAsync(
            "INSERT INTO labels (name, color) VALUES ($name, $color) ON CONFLICT (name) DO NOTHING RETURNING id, name, color",
            Read, ("$name", name), ("$color", color));
    }

    /// <summary>A label as the first three columns of a row.</summary>
    internal static Label Read(SqliteDataReader row) => new(row.GetInt32(0), row.GetString(1), row.GetString(2));
}
