namespace HonoStar.Analyzers.Tests.Live;

public sealed class RegionTests
{
    [Fact]
    public async Task A_topic_whose_value_no_parameter_gives_is_reported_at_the_topic()
    {
        var messages = await LiveApplication
            .With(RuleIdentifiers.TopicValueMissing, """[Live<Issues>, Live<[|Issue|]>] private Html List(int number) => $"<p id='x'>{number}</p>";""")
            .CheckAsync();

        Assert.Equal("Region 'List' does not give topic 'Issue' its 'Id': add a parameter 'int id'", Assert.Single(messages));
    }

    [Fact]
    public async Task A_parameter_of_another_type_than_the_topic_s_is_reported_at_its_type()
    {
        var messages = await LiveApplication
            .With(RuleIdentifiers.TopicValueMissing, """[Live<Issue>] private Html List([|string|] id) => $"<p id='x'>{id}</p>";""")
            .CheckAsync();

        Assert.Equal("Region 'List' does not give topic 'Issue' its 'Id': its parameter 'id' is a 'string'; make it 'int id'", Assert.Single(messages));
    }

    [Fact]
    public Task A_region_that_gives_its_topics_their_values_is_not_reported() =>
        LiveApplication
            .With(RuleIdentifiers.TopicValueMissing, """[Live<Issues>] [Live<Issue>] private Html List(string search, int ID) => $"<p id='x'>{search}{ID}</p>";""")
            .CheckAsync();

    [Theory]
    [InlineData("HttpContext", "context", "take the values that it needs, such as 'int id', and 'Viewer viewer' for who looks at it")]
    [InlineData("Fx", "fx", "publish from the handler that changes something")]
    [InlineData("Head", "head", "set the head in the handler or the layout")]
    [InlineData("FieldErrors", "errors", "take it in the handler, and pass on the values that the region needs, such as 'string search'")]
    [InlineData("IFormFile", "file", "take it in the handler, and pass on the values that the region needs, such as 'string search'")]
    public async Task The_state_of_a_request_is_reported_at_its_type(string type, string name, string advice)
    {
        var messages = await LiveApplication
            .With(RuleIdentifiers.RequestStateInRegion, $$"""[Live<Issues>] private Html List([|{{type}}|] {{name}}) => $"<p id='x'></p>";""")
            .CheckAsync();

        Assert.Equal($"Region 'List' takes '{type}', but it is also rendered when there is no request: {advice}", Assert.Single(messages));
    }

    [Theory]
    [InlineData("[Signals] [|Note|] note")]
    [InlineData("[Signals] [|int|] note")]
    [InlineData("[Form] [|Note|] note")]
    [InlineData("[Microsoft.AspNetCore.Mvc.FromHeader] [|string|] header")]
    public Task So_is_what_only_a_request_sends(string parameter) =>
        LiveApplication
            .With(RuleIdentifiers.RequestStateInRegion, $$"""[Live<Issues>] private Html List({{parameter}}) => $"<p id='x'></p>";""")
            .With("Note.cs", "public sealed record Note(string Text);")
            .CheckAsync();

    [Fact]
    public Task What_exists_without_a_request_is_not_reported() =>
        LiveApplication
            .With(RuleIdentifiers.RequestStateInRegion, """[Live<Issues>] private Html List(int? page, DayOfWeek day, Viewer viewer, CancellationToken cancellation, TimeProvider time, IServiceProvider services) => $"<p id='x'></p>";""")
            .CheckAsync();

    [Theory]
    [InlineData("string")]
    [InlineData("Task")]
    [InlineData("Task<string>")]
    [InlineData("Reply")]
    public async Task A_result_that_is_not_Html_is_reported_at_the_result(string type)
    {
        var messages = await LiveApplication
            .With(RuleIdentifiers.RegionResult, $"[Live<Issues>] private [|{type}|] List() => throw new InvalidOperationException();")
            .CheckAsync();

        Assert.Equal($"Region 'List' returns '{type}': return Html, Task<Html> or ValueTask<Html>", Assert.Single(messages));
    }

    [Theory]
    [InlineData("Html")]
    [InlineData("Task<Html>")]
    [InlineData("ValueTask<Html>")]
    public Task Html_or_a_task_of_it_is_not_reported(string type) =>
        LiveApplication
            .With(RuleIdentifiers.RegionResult, $"[Live<Issues>] private {type} List() => throw new InvalidOperationException();")
            .CheckAsync();

    [Theory]
    [InlineData("private Html [|List|]<T>() => $\"<p id='x'></p>\";", "it is generic, and nothing says of which type: leave out its type parameters")]
    [InlineData("private Html List() => $\"<p id='x'></p>\"; [Live<Issues>] private Html [|List|](int number) => $\"<p id='x'>{number}</p>\";", "another region of 'Home' has the same name: give it one of its own")]
    [InlineData("private Html [|List|]() => $\"<p id='x'></p>\"; public int Live => 1;", "its class has a member named 'Live', which is the name of the generated one: rename it")]
    public async Task A_region_that_cannot_be_generated_is_reported_at_its_name(string members, string reason)
    {
        var messages = await LiveApplication.With(RuleIdentifiers.RegionCannotBeGenerated, "[Live<Issues>] " + members).CheckAsync();

        Assert.Equal($"Region 'List' cannot be shown, because {reason}", Assert.Single(messages));
    }
}
