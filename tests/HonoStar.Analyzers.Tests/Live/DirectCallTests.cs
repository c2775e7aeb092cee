namespace HonoStar.Analyzers.Tests.Live;

public sealed class DirectCallTests
{
    [Fact]
    public async Task A_direct_call_is_reported_at_the_name()
    {
        var messages = await LiveApplication
            .With(RuleIdentifiers.RegionCalledDirectly, """
                [Live<Issue>] private Html Row(int id) => $"<p id='x-{id}'>{id}</p>";
                [Get("one")] public Html One() => $"<div>{[|Row|](1)}{this.[|Row|](2)}</div>";
                [Get("two")] public Html Two() { Html Local() => [|Row|](1); return Local(); }
                """)
            .CheckAsync();

        Assert.Equal(3, messages.Count);
        Assert.All(messages, message => Assert.Equal("'Row' is a region: called directly it is shown, but never updated; write 'Live.Row(...)'", message));
    }

    [Fact]
    public async Task So_is_a_call_from_another_class_and_a_reference_to_the_method()
    {
        var messages = await LiveApplication
            .With(RuleIdentifiers.RegionCalledDirectly, "")
            .With("Card.cs", """
                public sealed partial class Card
                {
                    [Live<Issue>] internal Html Row(int id) => $"<p id='x'>{id}</p>";
                }

                public sealed class Shelf(Card card)
                {
                    public Html One() => card.[|Row|](1);
                    public Func<int, Html> All() => card.[|Row|];
                }
                """)
            .CheckAsync();

        Assert.Equal("'Row' is a region: called directly it is shown, but never updated; write 'card.Live.Row(...)'", messages[0]);
        Assert.Equal("'Row' is a region: called directly it is shown, but never updated; write 'card.Live.Row'", messages[1]);
    }

    [Theory]
    [InlineData("{[|Row|](1)}{[|Row|](2)}", "{Live.Row(1)}{Live.Row(2)}")]
    [InlineData("{this.[|Row|](1)}", "{this.Live.Row(1)}")]
    [InlineData("{Home.[|Static|](1)}", "{Live.Static(1)}")]
    public Task The_fix_shows_it_by_Live(string direct, string live) =>
        LiveApplication
            .With(RuleIdentifiers.RegionCalledDirectly, Members(direct), Members(live))
            .CheckAsync();

    [Fact]
    public Task A_call_by_Live_or_from_the_region_itself_is_not_reported() =>
        LiveApplication
            .With(RuleIdentifiers.RegionCalledDirectly, """
                [Live<Issue>] private Html Row(int id) => id > 3 ? Row(3) : $"<p id='x'>{nameof(Row)}</p>";
                [Get("one")] public Html One() => $"<div>{Live.Row(1)}{Other(2)}</div>";
                private static Html Other(int id) => $"{id}";
                """)
            .CheckAsync();

    private static string Members(string holes) => $$"""
        [Live<Issue>] private Html Row(int id) => $"<p id='x-{id}'>{id}</p>";
        [Live<Issue>] private static Html Static(int id) => $"<p id='y'>{id}</p>";
        [Get("one")] public Html One() => $"<div>{{holes}}</div>";
        """;
}
