namespace HonoStar.Analyzers.Tests.Replies;

public sealed class ResultTests
{
    [Theory]
    [InlineData("Results.Redirect(\"/about\")")]
    [InlineData("TypedResults.LocalRedirect(\"/about\")")]
    [InlineData("Results.Challenge()")]
    public async Task A_command_that_redirects_by_a_result_is_reported(string result)
    {
        var messages = await PageApplication.With(RuleIdentifiers.RedirectResult, $"public IResult Post() => [|{result}|];").CheckAsync();

        Assert.EndsWith("return Reply.Redirect(Routes....Href())", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Results.BadRequest(\"taken\")")]
    [InlineData("TypedResults.Problem(\"taken\")")]
    [InlineData("Results.NotFound(1)")]
    public Task A_failure_with_a_body_is_reported(string result) =>
        PageApplication.With(RuleIdentifiers.BodyOfFailure, $"public IResult Post() => [|{result}|];").CheckAsync();

    [Theory]
    [InlineData("Results.Created(\"/issues/1\", 1)")]
    [InlineData("TypedResults.Accepted(\"/issues/1\")")]
    public Task A_success_that_the_client_does_not_apply_is_reported(string result) =>
        PageApplication.With(RuleIdentifiers.SuccessThatIsNotApplied, $"public IResult Post() => [|{result}|];").CheckAsync();

    [Theory]
    [InlineData("public IResult Get() => Results.Redirect(\"/about\");")]
    [InlineData("public IResult Get() => Results.BadRequest(\"no\");")]
    [InlineData("public IResult Post() => Results.NotFound();")]
    [InlineData("public IResult Post() => Results.Ok(1);")]
    [InlineData("public Reply Post() => Reply.Redirect(Url.Local(\"/about\"));")]
    [InlineData("public IResult Make() => Results.Redirect(\"/about\");")]
    public Task Other_results_and_other_methods_are_not(string member) => PageApplication.With(RuleIdentifiers.RedirectResult, member).CheckAsync();
}
