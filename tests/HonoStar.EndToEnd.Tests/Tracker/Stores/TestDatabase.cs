using IssueTracker.Accounts;
using IssueTracker.Data;
using IssueTracker.Images;
using IssueTracker.Issues;
using IssueTracker.Labels;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace HonoStar.EndToEnd.Tests.Tracker.Stores;

/// <summary>A seeded database in a folder that is thrown away, and the stores on it.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tracker-").FullName;
    private readonly Schema _schema;

    public TestDatabase()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("ConnectionStrings:Issues", (string?)"Data Source=issues.db")])
            .Build();
        Database = new Database(configuration, new HostingEnvironment { ContentRootPath = _folder });
        var hasher = new PasswordHasher<User>();
        _schema = new Schema(Database, new Seed(hasher, TimeProvider.System));
        Users = new UserStore(Database, hasher, TimeProvider.System);
        Issues = new IssueStore(Database, TimeProvider.System);
        Comments = new CommentStore(Database, TimeProvider.System);
        Labels = new LabelStore(Database);
        Images = new ImageStore(Database);
    }

    public Database Database { get; }

    public UserStore Users { get; }

    public IssueStore Issues { get; }

    public CommentStore Comments { get; }

    public LabelStore Labels { get; }

    public ImageStore Images { get; }

    public async ValueTask InitializeAsync() => await _schema.EnsureAsync();

    /// <summary>What a second start of the application does.</summary>
    public Task StartAgainAsync() => _schema.EnsureAsync();

    public async Task<int> CountAsync(string table)
    {
        await using var connection = await Database.OpenAsync();
        return await connection.NumberAsync("SELECT count(*) FROM " + table);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
