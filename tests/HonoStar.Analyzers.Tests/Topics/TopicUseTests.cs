using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Topics;

public sealed class TopicUseTests
{
    private const string Publishing = "public Reply Post(Fx fx) { fx.Publish({|HS0308:new Changes()|}); return Reply.None; }";
    private const string Publish = "public Reply Post(Fx fx) { fx.Publish(new Changes()); return Reply.None; }";

    [Fact]
    public async Task A_published_topic_that_no_region_watches_is_reported()
    {
        var messages = await Of(Publishing).CheckAsync();

        Assert.Equal("Topic 'Changes' is published and no region watches it: mark a region [Live<Changes>], or leave the publish out", Assert.Single(messages));
    }

    [Fact]
    public async Task A_watched_topic_that_nothing_makes_is_reported()
    {
        var messages = await Of("[Live<{|HS0310:Changes|}>] private Html List() => $\"<p id='list'></p>\"; [Get(\"a\")] public Html A() => $\"{Live.List()}\";").CheckAsync();

        Assert.Equal("Region 'List' watches topic 'Changes', which nothing publishes: publish it where it changes, as in fx.Publish(new Changes(...))", Assert.Single(messages));
    }

    [Fact]
    public Task One_that_is_published_and_watched_is_not() =>
        Of(Publish + "[Live<Changes>] private Html List() => $\"<p id='list'></p>\"; [Get(\"a\")] public Html A() => $\"{Live.List()}\";").CheckAsync();

    [Fact]
    public Task One_that_other_assemblies_see_is_not() => Of(Publish, "public").CheckAsync();

    private static Application Of(string members, string access = "internal") =>
        PageApplication.With(RuleIdentifiers.TopicNotWatched, members)
            .With("Topics.cs", $"[Topic(\"changes\")] {access} readonly partial record struct Changes;");
}
