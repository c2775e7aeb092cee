using Microsoft.Data.Sqlite;

namespace IssueTracker.Data;

/// <summary>The SQLite database: where it is, and how it is opened. Stores share it.</summary>
public sealed class Database
{
    private readonly string _connectionString;

    /// <summary>Takes the file from <c>ConnectionStrings:Issues</c>, or <c>data/issues.db</c> under the content root.</summary>
    public Database(IConfiguration configuration, IHostEnvironment environment)
    {
        var connection = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Issues") ?? "Data Source=data/issues.db")
        {
            ForeignKeys = true,
        };
        connection.DataSource = Path.Combine(environment.ContentRootPath, connection.DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(connection.DataSource)!);
        _connectionString = connection.ConnectionString;
    }

    /// <summary>Opens a connection; they are pooled, so every operation has one of its own.</summary>
    public async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync();
        return connection;
    }
}
