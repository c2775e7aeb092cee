namespace HonoStar.Analyzers.Tests.Live;

public sealed class RegionIdTests
{
    [Fact]
    public async Task An_element_with_the_id_of_a_region_is_reported_at_the_id()
    {
        var messages = await CheckAsync("""[Get("a")] public Html A() => $"<h2 id='[|list|]'></h2>{Live.List()}";""");

        Assert.Equal("Id 'list' is that of region 'List': give this element another, or an update of the region replaces it", Assert.Single(messages));
    }

    [Fact]
    public async Task A_place_that_a_reply_puts_the_region_into_is_not() =>
        await CheckAsync("""[Get("a")] public Html A() => $"<div id='list'></div>"; [Get("b")] public Html B() => Live.List();""");

    [Theory]
    [InlineData("[Get(\"a\")] public Html A() => $\"<h2 id='title'></h2>{Live.List()}\";")]
    [InlineData("[Get(\"a\")] public Html A(int id) => $\"<h2 id='row-{id}'></h2>{Live.List()}\";")]
    public async Task Other_ids_are_not(string members) => await CheckAsync(members);

    private static Task<IReadOnlyList<string>> CheckAsync(string members) =>
        PageApplication.With(RuleIdentifiers.RegionIdUsedElsewhere, """[Live<Changes>] private Html List() { bool some = DateTime.Now.Year > 2000; return some ? $"<ul id='list'><li id='row'></li></ul>" : Html.Of($"<p id='list'></p>"); }""" + members)
            .With("Topics.cs", """[Topic("changes")] public readonly partial record struct Changes;""")
            .CheckAsync();
}
