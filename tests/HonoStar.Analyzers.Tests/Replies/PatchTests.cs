namespace HonoStar.Analyzers.Tests.Replies;

public sealed class PatchTests
{
    [Theory]
    [InlineData("Reply.Patch($\"<[|p|]>a</p>\")", "p")]
    [InlineData("Reply.Patch($\"<p id='a'></p><[|li|]></li>\")", "li")]
    public async Task An_element_without_an_id_is_reported(string reply, string element)
    {
        var messages = await CheckAsync(RuleIdentifiers.PatchWithoutId, reply);

        Assert.StartsWith($"<{element}> has no id", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reply.Patch($\"<p id='a'>a</p>\")")]
    [InlineData("Reply.Patch($\"<p {Attributes.None}>a</p>\")")]
    [InlineData("Reply.Patch($\"{Row()}\")")]
    [InlineData("Reply.Patch($\"<p>a</p>\", \"#list\")")]
    public Task One_with_an_id_or_a_selector_is_not(string reply) => CheckAsync(RuleIdentifiers.PatchWithoutId, reply);

    [Theory]
    [InlineData("Reply.Patch(Row(), \"#list\", [|PatchMode.Outer|])", "Reply.Patch(Row(), \"#list\")")]
    [InlineData("Reply.Patch(Row(), \"#list\", [|mode: PatchMode.Outer|])", "Reply.Patch(Row(), \"#list\")")]
    public Task A_mode_that_is_the_default_is_reported_and_left_out(string reply, string mended) =>
        PageApplication.With(RuleIdentifiers.RedundantMode, Members(reply), Members(mended)).CheckAsync();

    [Fact]
    public Task Another_mode_is_not() => CheckAsync(RuleIdentifiers.RedundantMode, "Reply.Patch(Row(), \"#list\", PatchMode.Inner)");

    [Theory]
    [InlineData("Reply.Remove([|\"#lst\"|])")]
    [InlineData("Reply.Append([|\"#nowhere\"|], Row())")]
    public Task An_id_that_nothing_has_is_reported(string reply) => CheckAsync(RuleIdentifiers.UnknownSelector, reply);

    [Theory]
    [InlineData("Reply.Remove(\"#list\")")]
    [InlineData("Reply.Remove(\"#row-4\")")]
    [InlineData("Reply.Remove(\"#honostar-overlays\")")]
    [InlineData("Reply.Remove(\".row\")")]
    [InlineData("Reply.Remove(\"#list > li\")")]
    public Task One_that_something_may_have_is_not(string reply) => CheckAsync(RuleIdentifiers.UnknownSelector, reply);

    [Fact]
    public Task A_selector_without_its_hash_is_reported_and_mended() =>
        PageApplication.With(RuleIdentifiers.SelectorWithoutHash, Members("Reply.Remove([|\"list\"|])"), Members("Reply.Remove(\"#list\")")).CheckAsync();

    [Theory]
    [InlineData("Reply.Remove(\"main\")")]
    [InlineData("Reply.Remove(\"my-element\")")]
    public Task The_name_of_an_element_is_not(string reply) => CheckAsync(RuleIdentifiers.SelectorWithoutHash, reply);

    [Fact]
    public async Task What_is_added_to_a_region_is_reported()
    {
        var messages = await PageApplication
            .With(RuleIdentifiers.PatchIntoRegion, Members("[|Reply.Append(\"#region\", Row())|] + Reply.Append(\"#list\", Row())") + """
                [Live<Changes>] private Html Shown() => $"<ul id='region'></ul>";
                [Get("b")] public Html B() => $"{Live.Shown()}";
                """)
            .With("Topics.cs", """[Topic("changes")] public readonly partial record struct Changes;""")
            .CheckAsync();

        Assert.StartsWith("'#region' is region 'Shown'", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mode = [|PatchMode.Append|]")]
    [InlineData("Mode = PatchMode.Append, Selector = \"#list\"")]
    [InlineData("Mode = PatchMode.Replace")]
    public Task A_mode_that_has_no_selector_is_reported(string options) =>
        PageApplication.With(RuleIdentifiers.ModeWithoutSelector, $"private static PatchElementsOptions Options() => new() {{ {options} }};").CheckAsync();

    private static Task<IReadOnlyList<string>> CheckAsync(string rule, string reply) => PageApplication.With(rule, Members(reply)).CheckAsync();

    private static string Members(string reply) => $$"""
        [Get("a")] public Html A(int id) => $"<ul id='list'></ul><p id='row-{id}'></p>";
        [Post("a")] public Reply Change() => {{reply}};
        private static Html Row() => $"<li id='one'></li>";
        """;
}
