using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Pages;

public sealed class PartialTests
{
    [Fact]
    public async Task A_page_with_regions_is_partial()
    {
        var messages = await new Application(RuleIdentifiers.NotPartial)
            .Without(RuleIdentifiers.RegionNeverShown)
            .With("Topics.cs", """[Topic("changes")] public readonly partial record struct Changes;""")
            .With("Pages/Index.cs", """
                [Page]
                public sealed class [|Home|]
                {
                    public Html Get() => $"";
                    [Live<Changes>] private Html List() => $"<p id='list'></p>";
                }
                """)
            .CheckAsync();

        Assert.Equal("'Home' must be partial, because 'Home', which has regions, gets generated members: declare it 'sealed partial class Home'", Assert.Single(messages));
    }

    [Fact]
    public async Task A_topic_and_the_types_that_it_stands_in_are_partial()
    {
        var messages = await new Application(RuleIdentifiers.NotPartial)
            .With("Topics.cs", """public static class [|Topics|] { [Topic("changes")] public readonly record struct [|Changes|]; }""")
            .CheckAsync();

        Assert.Equal("'Topics' must be partial, because topic 'Changes' gets generated members: declare it 'static partial class Topics'", messages[0]);
        Assert.Equal("'Changes' must be partial, because topic 'Changes' gets generated members: declare it 'readonly partial record struct Changes'", messages[1]);
    }

    [Theory]
    [InlineData("static class [|Topics|] { [Topic(\"changes\")] public readonly record struct [|Changes|]; }", "static partial class Topics { [Topic(\"changes\")] public readonly partial record struct Changes; }")]
    [InlineData("interface [|ITopics|] { [Topic(\"changes\")] record struct [|Changes|]; }", "partial interface ITopics { [Topic(\"changes\")] partial record struct Changes; }")]
    public Task The_fix_makes_it_partial(string declared, string partial) =>
        new Application(RuleIdentifiers.NotPartial).With("Topics.cs", "public " + declared, "public " + partial).CheckAsync();

    [Fact]
    public Task A_page_without_regions_need_not_be_partial() =>
        new Application(RuleIdentifiers.NotPartial)
            .With("Topics.cs", """public static partial class Topics { [Topic("changes")] public readonly partial record struct Changes; }""")
            .With("Pages/Index.cs", """[Page] public sealed class Home { public Html Get() => $""; }""")
            .CheckAsync();
}
