using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Live;

public sealed class ChangeTests
{
    [Theory]
    [InlineData("public async Task<Reply> Post() { await [|database.SaveChangesAsync()|]; return Reply.None; }", "publish the topic that has changed: fx.Publish(...)")]
    [InlineData("public Reply Post() { [|store.Add()|]; return Reply.None; }", "write fx.Publish(new Issues(...))")]
    [InlineData("public Reply Post(Fx fx) { fx.Publish(new Issue(1)); [|store.Add()|]; return Reply.None; }", "write fx.Publish(new Issues(...))")]
    [InlineData("public Reply Post() { Add(); return Reply.None; } private void Add() => [|store.Add()|];", "write fx.Publish(new Issues(...))")]
    public async Task A_command_that_changes_something_and_publishes_nothing_is_reported(string members, string advice)
    {
        var messages = await CheckAsync(RuleIdentifiers.ChangeNotPublished, members);

        Assert.EndsWith("so that open pages keep showing what was: " + advice, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public Reply Post(Fx fx) { store.Add(); fx.Publish(new Issues()); return Reply.None; }")]
    [InlineData("public Reply Post(Fx fx) { database.SaveChanges(); fx.Publish(new Issue(1)); return Reply.None; }")]
    [InlineData("public Reply Post(Fx fx) { store.Add(); Tell(fx); return Reply.None; } private static void Tell(Fx fx) => fx.Publish(new Issues());")]
    [InlineData("public Reply Post(Fx fx) { store.Add(); Store.Tell(fx); return Reply.None; }")]
    [InlineData("public async Task<Reply> Post([FromServices] ITopicPublisher publisher) { store.Add(); await publisher.PublishAsync(new Issues()); return Reply.None; }")]
    [InlineData("public Reply Post() { store.Read(); return Reply.None; }")]
    [InlineData("public void Change() => store.Add();")]
    [InlineData("private static readonly Html s_mark = Html.Freeze($\"<b>new</b>\");")]
    public Task One_that_publishes_or_may_do_so_is_not(string members) => CheckAsync(RuleIdentifiers.ChangeNotPublished, members);

    [Theory]
    [InlineData("public Html Get() { [|store.Add()|]; return $\"\"; }", "Home.Get")]
    [InlineData("[Live<Issues>] private Html List() { Count(); return $\"<p id='list'></p>\"; } private void Count() => [|database.SaveChanges()|];", "Home.List")]
    public async Task A_change_in_what_only_shows_is_reported(string members, string method)
    {
        var messages = await CheckAsync(RuleIdentifiers.ChangeWhileShowing, members);

        Assert.StartsWith($"'{method}' only shows, and may be called at any time", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public Task Where_nothing_is_live_nothing_has_to_be_published() =>
        CheckAsync(RuleIdentifiers.ChangeNotPublished, "public Reply Post() { database.SaveChanges(); return Reply.None; }", region: "");

    private static Task<IReadOnlyList<string>> CheckAsync(string rule, string members, string region = "[Live<Issue>] private Html One(int id) => $\"<p id='one'></p>\";") =>
        new Application(rule)
            .Without(RuleIdentifiers.RegionNeverShown)
            .With("Topics.cs", """
                [Topic("issues")] public readonly partial record struct Issues;
                [Topic("issue:{id}")] public readonly partial record struct Issue(int Id);
                """)
            .With("Store.cs", """
                namespace Microsoft.EntityFrameworkCore
                {
                    public class DbContext
                    {
                        public int SaveChanges() => 0;
                        public System.Threading.Tasks.Task<int> SaveChangesAsync() => System.Threading.Tasks.Task.FromResult(0);
                    }
                }

                public sealed class Database : Microsoft.EntityFrameworkCore.DbContext;

                public sealed class Store
                {
                    [Changes<Issues>] public void Add() { }
                    public void Read() { }
                    public static void Tell(Fx fx) { }
                }
                """)
            .With("Pages/Home.cs", $$"""
                using Microsoft.AspNetCore.Mvc;

                [Page]
                public sealed partial class Home(Store store, Database database)
                {
                    [Get("x")] public Html Show() => $"{store}{database}";
                    {{members}}
                    {{region}}
                }
                """)
            .CheckAsync();
}
