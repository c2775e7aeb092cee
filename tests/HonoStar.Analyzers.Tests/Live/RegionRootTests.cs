namespace HonoStar.Analyzers.Tests.Live;

public sealed class RegionRootTests
{
    [Fact]
    public async Task A_root_element_without_id_is_reported_at_its_name()
    {
        var messages = await LiveApplication
            .With(RuleIdentifiers.RegionWithoutId, """[Live<Issues>] private Html IssueList() => $"<[|ul|] class='x'><li id='first'></li></ul>";""")
            .CheckAsync();

        Assert.Equal("The template of region 'IssueList' starts with <ul>, which has no id: write <ul id=\"issue-list\">, with an id that is unique in the page", Assert.Single(messages));
    }

    [Theory]
    [InlineData("\"<[|p|]></p>\"")]
    [InlineData("\"<[|p|] data-id=\\\"x\\\"></p>\"")]
    [InlineData("\"<[|p|] id=''></p>\"")]
    [InlineData("\"<[|p|] id></p>\"")]
    [InlineData("\"<[|p|] title='id=x'></p>\"")]
    [InlineData("\"<!-- id='x' --> <[|p|]></p>\"")]
    [InlineData("@\"<[|p|] class=\"\"a\"\"></p>\"")]
    [InlineData("\"\"\" <[|p|] class=\"a\"></p> \"\"\"")]
    public async Task An_id_has_to_be_one(string template)
    {
        var messages = await LiveApplication.With(RuleIdentifiers.RegionWithoutId, $"[Live<Issues>] private Html List() => ${template};").CheckAsync();

        Assert.Contains("which has no id", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_does_not_start_with_an_element_is_reported_where_it_starts()
    {
        var messages = await LiveApplication
            .With(RuleIdentifiers.RegionWithoutId, """
                [Live<Issues>] private Html One() => $"[|No issues |]<p id='x'></p>";
                [Live<Issues>] private Html Two(int number) => $"[|{number}|]<p id='x'></p>";
                [Live<Issues>] private Html Three() => [|$"  "|];
                """)
            .CheckAsync();

        Assert.Equal("The template of region 'One' starts with text: put everything into one element with an id, such as <div id=\"one\">", messages[0]);
        Assert.Equal("The template of region 'Two' starts with a hole: put everything into one element with an id, such as <div id=\"two\">", messages[1]);
        Assert.Equal("The template of region 'Three' is empty: put an element into it that is found again, such as <div id=\"three\"></div>", messages[2]);
    }

    [Theory]
    [InlineData("<p id='a'></p>[|<p id='b'>|]</p>")]
    [InlineData("<p id='a'><b></b></p> [|more|]")]
    [InlineData("<input id='a'>[|{1}|]")]
    public async Task What_stands_behind_the_root_element_is_reported(string template)
    {
        var messages = await LiveApplication.With(RuleIdentifiers.RegionWithoutId, $"[Live<Issues>] private Html List() => $\"{template}\";").CheckAsync();

        Assert.Contains("goes on behind its root element", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public Task Every_template_that_a_region_may_return_is_checked() =>
        LiveApplication
            .With(RuleIdentifiers.RegionWithoutId, """"
                [Live<Issues>]
                private async Task<Html> List(int number, DayOfWeek day)
                {
                    Html? given = null;
                    await Task.Yield();
                    if (number == 1)
                    {
                        return $"""
                            <[|section|] class="list">
                              <p id="x">{number}</p>
                            </section>
                            """;
                    }

                    if (number == 2)
                    {
                        return number > 3 ? (Html)$"<[|a|]></a>" : $"<[|b|]></b>";
                    }

                    return day switch
                    {
                        DayOfWeek.Friday => $"<[|i|]></i>",
                        DayOfWeek.Monday => given ?? $"<[|u|]></u>",
                        _ => $"<p id='fine'></p>",
                    };
                }
                """")
            .CheckAsync();

    [Theory]
    [InlineData("$\"<p id='list'></p>\"")]
    [InlineData("$\"<P class='a' ID=list>{1}</P>\"")]
    [InlineData("$\"<p\\n id=\\\"list\\\"></p>\\n\"")]
    [InlineData("$\"<div id='{1}'><div>a</div></div>\"")]
    [InlineData("$\"<p id='list-{1}' title='</p>'></p><!-- end -->\"")]
    [InlineData("$\"<input id='list'>\"")]
    [InlineData("$\"<p id='list'>\"")]
    [InlineData("Card()")]
    [InlineData("throw new InvalidOperationException()")]
    public Task A_root_element_with_an_id_is_not_reported(string expression) =>
        LiveApplication
            .With(RuleIdentifiers.RegionWithoutId, $$"""
                [Live<Issues>] private Html List() => {{expression}};
                private static Html Card() => $"<p id='card'></p>";
                """)
            .CheckAsync();

    [Fact]
    public Task What_a_lambda_in_a_region_returns_is_not_the_region() =>
        LiveApplication
            .With(RuleIdentifiers.RegionWithoutId, """
                [Live<Issues>]
                private Html List()
                {
                    Html Local() => $"text";
                    Func<int, Html> row = number => $"<li>{number}</li>";
                    return $"<ul id='list'>{row(1)}{Local()}</ul>";
                }
                """)
            .CheckAsync();

    [Theory]
    [InlineData("<p id='p-[|{Guid.NewGuid()}|]'></p>")]
    [InlineData("<p id='p-[|{DateTime.UtcNow.Ticks}|]'></p>")]
    [InlineData("<p id='p-{1}'>{Guid.NewGuid()}</p>")]
    public async Task An_id_stays_the_same(string template) =>
        await LiveApplication.With(RuleIdentifiers.RegionWithoutId, $"[Live<Issues>] private Html List() => $\"{template}\";").CheckAsync();

    [Theory]
    [InlineData("private Html List() => [|new[] { 1 }.Each(i => $\"<li>{i}</li>\")|];", "is a list, of any number of elements")]
    [InlineData("private Html List() => [|(DateTime.Now.Year > 1).When(() => $\"<p id='x'></p>\")|];", "is empty where its condition does not hold")]
    [InlineData("private Html List() { if (DateTime.Now.Year > 1) { return [|default|]; } return $\"<p id='x'></p>\"; }", "is empty: return an element")]
    [InlineData("private Html List() => DateTime.Now.Year > 1 ? [|Html.Empty|] : $\"<p id='x'></p>\";", "is empty: return an element")]
    [InlineData("private Html List() => [|Table()|]; private static Html Table() => $\"<table></table>\";", "starts with <table>, which has no id")]
    [InlineData("private Html List() { var html = Html.Of($\"<[|p|]></p>\"); return html; }", "starts with <p>, which has no id")]
    [InlineData("private async Task<Html> List() { await Task.Yield(); return await [|Table()|].ConfigureAwait(false); } private static Task<Html> Table() => Task.FromResult<Html>($\"<table></table>\");", "starts with <table>, which has no id")]
    public async Task What_a_region_returns_by_other_ways_is_checked(string members, string problem)
    {
        var messages = await LiveApplication.With(RuleIdentifiers.RegionWithoutId, "[Live<Issues>] " + members).CheckAsync();

        Assert.Contains(problem, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("private Html List() => Table(); private static Html Table() => $\"<table id='x'></table>\";")]
    [InlineData("private Html List() => Table(2); private static Html Table(int depth) => depth > 0 ? Table(depth - 1) : $\"<table id='x'></table>\";")]
    [InlineData("private Html List() => Table(1); private static Html Table(int? depth) { if (depth is null) { return default; } return $\"<table id='x'></table>\"; }")]
    [InlineData("private Html List() => new Func<Html>(() => $\"<p></p>\")();")]
    public Task What_has_an_id_or_cannot_be_seen_is_not_reported(string members) =>
        LiveApplication.With(RuleIdentifiers.RegionWithoutId, "[Live<Issues>] " + members).CheckAsync();
}
