using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Security;

public sealed class SecretTests
{
    [Theory]
    [InlineData("options.Secrets.Add([|\"s3cret\"|]);")]
    [InlineData("configuration[\"HonoStar:Signing:Secrets:0\"] = [|\"s3cret\"|];")]
    [InlineData("Environment.SetEnvironmentVariable(\"HONOSTAR_SIGNING_SECRET\", [|\"s3cret\"|]);")]
    public Task A_secret_in_the_source_is_reported(string statement) => CheckAsync(statement);

    [Theory]
    [InlineData("options.Secrets.Add(configuration[\"Secret\"]!);")]
    [InlineData("configuration[\"HonoStar:Title\"] = \"Tally\";")]
    [InlineData("Environment.SetEnvironmentVariable(\"HONOSTAR_SIGNING_SECRET\", null);")]
    public Task What_comes_from_elsewhere_is_not(string statement) => CheckAsync(statement);

    [Theory]
    [InlineData("public Html Get(string [|password|]) => $\"{password}\";")]
    [InlineData("public Html Get(string? [|accessToken|] = null) => $\"{accessToken}\";")]
    public async Task A_secret_in_the_address_is_reported(string member)
    {
        var messages = await PageApplication.With(RuleIdentifiers.SecretInAddress, member).CheckAsync();

        Assert.EndsWith("take it by [Form] or [Signals] in a command", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public Html Get(string token) => $\"{token}\";")]
    [InlineData("public Html Get(bool passwordChanged = false) => $\"{passwordChanged}\";")]
    [InlineData("public Html Get([FromServices] string password) => $\"{password}\";")]
    [InlineData("private static Html Of(string password) => $\"{password}\";")]
    public Task Other_values_and_other_methods_are_not(string member) => PageApplication.With(RuleIdentifiers.SecretInAddress, member).CheckAsync();

    private static Task<IReadOnlyList<string>> CheckAsync(string statement) =>
        new Application(RuleIdentifiers.SigningSecretInSource)
            .With("Setup.cs", $$"""
                public static class Setup
                {
                    public static void Run(SigningOptions options, Microsoft.Extensions.Configuration.IConfiguration configuration) { {{statement}} }
                }
                """)
            .CheckAsync();
}
