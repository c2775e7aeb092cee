namespace IssueTracker.Data;

/// <summary>The tables. They are made, and filled with something to look at, when the application first starts.</summary>
public sealed class Schema(Database database, Seed seed)
{
    private const int Version = 1;

    private const string Tables = """
        CREATE TABLE users (
            id            INTEGER PRIMARY KEY,
            name          TEXT    NOT NULL UNIQUE COLLATE NOCASE,
            display_name  TEXT    NOT NULL,
            password_hash TEXT    NOT NULL,
            created       INTEGER NOT NULL
        );
        CREATE TABLE images (
            id            TEXT    PRIMARY KEY,
            content_type  TEXT    NOT NULL,
            content       BLOB    NOT NULL
        );
        CREATE TABLE issues (
            id            INTEGER PRIMARY KEY AUTOINCREMENT,
            title         TEXT    NOT NULL,
            description   TEXT    NOT NULL,
            status        TEXT    NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
            author_id     INTEGER NOT NULL REFERENCES users (id),
            assignee_id   INTEGER REFERENCES users (id),
            image_id      TEXT    REFERENCES images (id),
            created       INTEGER NOT NULL,
            updated       INTEGER NOT NULL
        );
        CREATE INDEX issues_by_status ON issues (status, id DESC);
        CREATE INDEX issues_by_author ON issues (author_id);
        CREATE INDEX issues_by_assignee ON issues (assignee_id);
        CREATE TABLE comments (
            id            INTEGER PRIMARY KEY AUTOINCREMENT,
            issue_id      INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
            author_id     INTEGER NOT NULL REFERENCES users (id),
            text          TEXT    NOT NULL,
            created       INTEGER NOT NULL
        );
        CREATE INDEX comments_by_issue ON comments (issue_id, id);
        CREATE TABLE labels (
            id            INTEGER PRIMARY KEY,
            name          TEXT    NOT NULL UNIQUE COLLATE NOCASE,
            color         TEXT    NOT NULL
        );
        CREATE TABLE issue_labels (
            issue_id      INTEGER NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
            label_id      INTEGER NOT NULL REFERENCES labels (id) ON DELETE CASCADE,
            PRIMARY KEY (issue_id, label_id)
        ) WITHOUT ROWID;
        CREATE INDEX issue_labels_by_label ON issue_labels (label_id);
        """;

    /// <summary>Makes and seeds the database unless that was done before.</summary>
    public async Task EnsureAsync()
    {
        await using var connection = await database.OpenAsync();

        // Readers and the writer do not wait for each other.
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
        await using var transaction = await connection.BeginTransactionAsync();
        if (await connection.NumberAsync("PRAGMA user_version") == 0)
        {
            await connection.ExecuteAsync(Tables);
            await seed.WriteAsync(connection);
            await connection.ExecuteAsync($"PRAGMA user_version = {Version}");
        }

        await transaction.CommitAsync();
    }
}
