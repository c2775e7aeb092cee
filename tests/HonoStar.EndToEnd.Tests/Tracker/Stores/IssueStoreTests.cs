using IssueTracker.Images;
using IssueTracker.Issues;

namespace HonoStar.EndToEnd.Tests.Tracker.Stores;

public sealed class IssueStoreTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_first_start_fills_the_database_and_the_second_leaves_it()
    {
        await _database.StartAgainAsync();
        Assert.Equal(60, await _database.CountAsync("issues"));
        Assert.Equal(200, await _database.CountAsync("comments"));
        Assert.Equal(12, await _database.CountAsync("labels"));
        Assert.Equal(8, await _database.CountAsync("users"));
    }

    [Fact]
    public async Task A_list_shows_one_page_newest_first_and_counts_all()
    {
        var first = await ListAsync();
        Assert.Equal(IssueStore.PageSize, first.Rows.Count);
        Assert.Equal(60, first.Open + first.Closed);
        Assert.Equal([.. first.Rows.Select(row => row.Id).OrderDescending()], first.Rows.Select(row => row.Id));
        Assert.All(first.Rows, row => Assert.Equal(IssueStatus.Open, row.Status));

        var second = await ListAsync(page: 2);
        Assert.Equal(first.Open - IssueStore.PageSize, second.Rows.Count);
        Assert.True(second.Rows[0].Id < first.Rows[^1].Id);
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_the_last()
    {
        var listing = await ListAsync(page: 99);
        Assert.Equal(listing.Pages, listing.Page);
        Assert.NotEmpty(listing.Rows);
    }

    [Theory]
    [InlineData("100 %", "Sync shows 100 % and goes on")]
    [InlineData("umlauts", "Search does not find words with umlauts")]
    public async Task Search_finds_what_contains_the_text(string search, string title) =>
        Assert.Equal(title, Assert.Single((await ListAsync(StatusFilter.All, search)).Rows).Title);

    [Theory]
    [InlineData("_ync shows")]
    [InlineData("100%")]
    [InlineData(@"\")]
    public async Task What_is_searched_for_is_no_pattern(string search) =>
        Assert.Empty((await ListAsync(StatusFilter.All, search)).Rows);

    [Fact]
    public async Task A_label_filters_whatever_its_case()
    {
        var listing = await ListAsync(StatusFilter.All, label: "BUG");
        Assert.NotEmpty(listing.Rows);
        Assert.All(listing.Rows, row => Assert.Contains(row.Labels, label => label.Name == "bug"));
        Assert.Equal(listing.Open + listing.Closed, (await ListAsync(StatusFilter.Open, label: "bug")).Open + (await ListAsync(StatusFilter.Closed, label: "bug")).Closed);
    }

    [Fact]
    public async Task A_new_label_is_made_with_the_issue_and_one_that_there_is_is_used()
    {
        var bug = (await _database.Labels.AllAsync()).Single(count => count.Label.Name == "bug").Label;
        var id = await _database.Issues.CreateAsync(1, "Title", "", [bug.Id, bug.Id, 4711], "Brand new", image: null);
        Assert.Equal(["Brand new", "bug"], (await _database.Issues.FindAsync(id))!.Labels.Select(label => label.Name));

        var other = await _database.Issues.CreateAsync(1, "Title", "", [], "BRAND NEW", image: null);
        Assert.Equal(["Brand new"], (await _database.Issues.FindAsync(other))!.Labels.Select(label => label.Name));
    }

    [Fact]
    public async Task Of_an_issue_that_cannot_be_written_nothing_is_left()
    {
        var nobody = 4711;
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() =>
            _database.Issues.CreateAsync(nobody, "Title", "", [], "orphan", new Image("image/png", [1])));
        Assert.Equal(60, await _database.CountAsync("issues"));
        Assert.Equal(0, await _database.CountAsync("images"));
        Assert.DoesNotContain(await _database.Labels.AllAsync(), count => count.Label.Name == "orphan");
    }

    [Fact]
    public async Task With_an_issue_go_its_picture_and_its_comments()
    {
        var id = await _database.Issues.CreateAsync(1, "Title", "", [], "", new Image("image/png", [1, 2, 3]));
        await _database.Comments.AddAsync(id, 1, "Hello");
        var picture = (await _database.Issues.FindAsync(id))!.ImageId!.Value;
        Assert.Equal([1, 2, 3], (await _database.Images.FindAsync(picture))!.Content);

        await _database.Issues.DeleteAsync(id);

        Assert.Null(await _database.Issues.FindAsync(id));
        Assert.Null(await _database.Images.FindAsync(picture));
        Assert.Empty(await _database.Comments.OfIssueAsync(id));
    }

    [Fact]
    public async Task A_new_picture_replaces_the_old_one_and_none_keeps_it()
    {
        var id = await _database.Issues.CreateAsync(1, "Title", "", [], "", new Image("image/png", [1]));
        await _database.Issues.UpdateAsync(id, "Title", "", image: null);
        var first = (await _database.Issues.FindAsync(id))!.ImageId!.Value;
        Assert.NotNull(await _database.Images.FindAsync(first));

        await _database.Issues.UpdateAsync(id, "Title", "", new Image("image/gif", [2]));
        var second = (await _database.Issues.FindAsync(id))!.ImageId!.Value;
        Assert.Null(await _database.Images.FindAsync(first));
        Assert.Equal("image/gif", (await _database.Images.FindAsync(second))!.ContentType);
    }

    [Fact]
    public async Task Closing_what_is_closed_changes_nothing()
    {
        Assert.True(await _database.Issues.SetStatusAsync(60, IssueStatus.Closed));
        Assert.False(await _database.Issues.SetStatusAsync(60, IssueStatus.Closed));
        Assert.False(await _database.Issues.SetStatusAsync(4711, IssueStatus.Closed));
    }

    private Task<IssueListing> ListAsync(StatusFilter status = StatusFilter.Open, string search = "", string label = "", int page = 1) =>
        _database.Issues.ListAsync(new IssueFilter(status, search, label, page));
}
