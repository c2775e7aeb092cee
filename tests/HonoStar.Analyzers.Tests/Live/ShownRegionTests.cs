namespace HonoStar.Analyzers.Tests.Live;

public sealed class ShownRegionTests
{
    [Fact]
    public async Task A_region_that_its_page_never_shows_is_reported()
    {
        var messages = await PageApplication.With(RuleIdentifiers.RegionNeverShown, """[Live<Changes>] private Html [|List|]() => $"<p id='list'></p>";""")
            .With("Topics.cs", """[Topic("changes")] public readonly partial record struct Changes;""")
            .CheckAsync();

        Assert.Equal("Region 'List' can be shown by 'Home' alone, and never is: write 'Live.List(...)' in a template, or leave the region out", Assert.Single(messages));
    }

    [Theory]
    [InlineData("[Get(\"a\")] public Html A() => $\"{Live.List()}\";")]
    [InlineData("[Get(\"a\")] public Html A() => Wrapped(() => Live.List()); private static Html Wrapped(Func<Html> of) => of();")]
    [InlineData("[Get(\"a\")] public Html A() => Wrapped(Live.List); private static Html Wrapped(Func<Html> of) => of();")]
    public Task One_that_is_shown_is_not(string members) =>
        PageApplication.With(RuleIdentifiers.RegionNeverShown, """[Live<Changes>] private Html List() => $"<p id='list'></p>";""" + members)
            .With("Topics.cs", """[Topic("changes")] public readonly partial record struct Changes;""")
            .CheckAsync();

    [Fact]
    public Task One_that_other_classes_may_show_is_not() =>
        PageApplication.With(RuleIdentifiers.RegionNeverShown, "")
            .With("Topics.cs", """
                [Topic("changes")] public readonly partial record struct Changes;
                public sealed partial class Card { [Live<Changes>] private Html List() => $"<p id='list'></p>"; }
                """)
            .CheckAsync();
}
