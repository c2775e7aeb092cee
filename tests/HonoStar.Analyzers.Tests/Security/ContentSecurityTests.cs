using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Security;

public sealed class ContentSecurityTests
{
    [Theory]
    [InlineData("[|response.Headers.ContentSecurityPolicy|] = \"default-src 'self'\";")]
    [InlineData("[|response.Headers[\"content-security-policy\"]|] = \"default-src 'self'\";")]
    [InlineData("[|response.Headers.Append(\"Content-Security-Policy\", \"default-src 'self'\")|];")]
    [InlineData("response.Headers.XFrameOptions = \"DENY\"; new Dictionary<string, string>()[\"Content-Security-Policy\"] = \"\";")]
    public Task A_policy_by_hand_is_reported(string statement) => CheckAsync(RuleIdentifiers.PolicyByHand, statement);

    [Theory]
    [InlineData("IResult", "Results.Ok()")]
    [InlineData("async Task<IResult>", "await Task.FromResult(Results.Ok())")]
    public Task One_of_a_result_that_is_no_document_is_not(string type, string result) =>
        new Application(RuleIdentifiers.PolicyByHand)
            .With("Setup.cs", $$"""public static class Setup { public static {{type}} Run(HttpResponse response) { response.Headers.ContentSecurityPolicy = "sandbox"; return {{result}}; } }""")
            .CheckAsync();

    [Theory]
    [InlineData("[|options.Enabled = false|];")]
    [InlineData("options.Directives[\"script-src\"] = [|\"'self' 'unsafe-inline'\"|];")]
    [InlineData("options.Directives[\"default-src\"] = [|\"*\"|];")]
    [InlineData("options.Directives[\"script-src\"] = \"'self' 'nonce-{nonce}' https://*.example.com\";")]
    [InlineData("options.Directives[\"img-src\"] = \"*\"; options.Enabled = true;")]
    public Task A_policy_that_is_opened_is_reported(string statement) => CheckAsync(RuleIdentifiers.PolicyOpened, statement);

    private static Task<IReadOnlyList<string>> CheckAsync(string rule, string statement) =>
        new Application(rule)
            .With("Setup.cs", $$"""public static class Setup { public static void Run(HttpResponse response, ContentSecurityOptions options) { {{statement}} } }""")
            .CheckAsync();
}
