namespace HonoStar.EndToEnd.Tests.Tracker.Stores;

public sealed class UserStoreTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_password_is_right_or_wrong_whatever_the_case_of_the_name()
    {
        await _database.Users.CreateAsync("margaret", "Margaret Hamilton", "priority displays");
        Assert.Equal("Margaret Hamilton", (await _database.Users.VerifyAsync("Margaret", "priority displays"))?.DisplayName);
        Assert.Null(await _database.Users.VerifyAsync("margaret", "Priority displays"));
        Assert.Null(await _database.Users.VerifyAsync("nobody", "priority displays"));
    }

    [Fact]
    public async Task A_name_is_taken_whatever_its_case() =>
        Assert.Null(await _database.Users.CreateAsync("ADA", "Another Ada", "some password"));

    [Fact]
    public async Task Nobody_deletes_the_comment_of_somebody_else()
    {
        await _database.Comments.AddAsync(60, 1, "Mine");
        var comment = (await _database.Comments.OfIssueAsync(60))[^1];
        Assert.False(await _database.Comments.DeleteAsync(60, comment.Id, authorId: 2));
        Assert.False(await _database.Comments.DeleteAsync(59, comment.Id, authorId: 1));
        Assert.True(await _database.Comments.DeleteAsync(60, comment.Id, authorId: 1));
    }

    [Fact]
    public async Task A_comment_on_nothing_is_not_added() => Assert.False(await _database.Comments.AddAsync(4711, 1, "Hello?"));
}
