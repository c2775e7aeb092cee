namespace HonoStar.Analyzers.Tests.Replies;

public sealed class RawRequestTests
{
    [Theory]
    [InlineData("[|request.Form|][\"title\"].ToString()", "[Form]")]
    [InlineData("(await [|request.ReadFormAsync()|])[\"title\"].ToString()", "[Form]")]
    [InlineData("await [|request.ReadFromJsonAsync<string>()|] ?? \"\"", "[Signals]")]
    public async Task A_handler_that_reads_its_request_is_reported(string value, string instead)
    {
        var messages = await PageApplication
            .With(RuleIdentifiers.RequestReadByHand, $"public async Task<Reply> Post(HttpRequest request) {{ await Task.Yield(); return Reply.Toast({value}); }}")
            .CheckAsync();

        Assert.EndsWith($"take a parameter '{instead} SomeInput input' instead", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public Reply Post(HttpRequest request) => Reply.Toast(request.Headers.UserAgent.ToString());")]
    [InlineData("public static string Read(HttpRequest request) => request.Form[\"title\"].ToString();")]
    public Task Other_parts_of_the_request_and_other_methods_are_not(string member) => PageApplication.With(RuleIdentifiers.RequestReadByHand, member).CheckAsync();
}
