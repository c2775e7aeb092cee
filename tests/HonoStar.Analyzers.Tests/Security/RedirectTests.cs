using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Security;

/// <summary>Where addresses come from that lead elsewhere, and which are refused.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData("public Reply Post([Form] Login input) => Reply.Redirect(Url.External([|input.ReturnUrl|])); public sealed record Login(string ReturnUrl);")]
    [InlineData("public Reply Post(string? to) => Reply.Redirect(Url.External([|to ?? \"https://example.com\"|]));")]
    [InlineData("public Reply Post(string? to) => Reply.Redirect(Url.External([|to is null ? \"https://example.com\" : to|]));")]
    [InlineData("public Reply Post(HttpRequest request) => Reply.Redirect(Url.External([|request.Headers.Referer.ToString()|]));")]
    [InlineData("public Reply Post(HttpRequest request) => Reply.Redirect(Url.External([|request.Query[\"to\"]|]!));")]
    public Task An_address_that_comes_with_the_request_is_reported(string handler) => PageApplication.With(RuleIdentifiers.OpenRedirect, handler).CheckAsync();

    [Theory]
    [InlineData("public IResult Get(string? to) => Url.IsLocal(to) ? Results.Redirect(to!) : Results.NoContent();")]
    [InlineData("public Reply Post(string to) { if (!Uri.TryCreate(to, UriKind.Absolute, out var uri) || uri.Host != \"example.com\") { return Reply.None; } return Reply.Redirect(Url.External(to)); }")]
    [InlineData("public Reply Post(string to) => to.StartsWith(\"https://example.com/\", StringComparison.Ordinal) ? Reply.Redirect(Url.External(to)) : Reply.None;")]
    [InlineData("public Reply Post(string to) => IsAllowed(to) ? Reply.Redirect(Url.External(to)) : Reply.None; private static bool IsAllowed(string to) => to.Length > 3;")]
    [InlineData("public Reply Post([Form] Login input) => Reply.Redirect(Url.Local(input.ReturnUrl)); public sealed record Login(string ReturnUrl);")]
    public Task One_that_is_looked_at_is_not(string handler) => PageApplication.With(RuleIdentifiers.OpenRedirect, handler).CheckAsync();

    [Theory]
    [InlineData("Url.External([|\"/news\"|])", "'/news' is refused when this runs, because it is no address of another site: write a member of Routes, or Url.Local(\"/news\")")]
    [InlineData("Url.External([|\"javascript:alert(1)\"|])", "'javascript:alert(1)' is refused when this runs, because Url.External takes absolute addresses of https, http, mailto, tel and sms alone: write such a one")]
    [InlineData("Url.External([|\"example.com\"|])", "'example.com' is refused when this runs, because Url.External takes absolute addresses of https, http, mailto, tel and sms alone: write such a one")]
    [InlineData("Url.Local([|\"https://example.com/\"|])", "'https://example.com/' is refused when this runs, because it is no path from the root of the application: write Url.External(...) for another site")]
    [InlineData("Url.Local([|\"feed.xml\"|])", "'feed.xml' is refused when this runs, because it is no path from the root of the application: write Url.Local(\"/feed.xml\")")]
    public async Task An_address_that_Url_refuses_is_reported(string call, string message)
    {
        var messages = await PageApplication.With(RuleIdentifiers.RefusedAddress, $"public Html Get() => $\"{{{call}}}\";").CheckAsync();

        Assert.Equal(message, Assert.Single(messages));
    }

    [Theory]
    [InlineData("Url.External(\"https://example.com/x\")")]
    [InlineData("Url.External(\"mailto:a@example.com\")")]
    [InlineData("Url.External(Environment.MachineName)")]
    [InlineData("Url.Local(\"/feed.xml\")")]
    public Task One_that_it_takes_is_not(string call) => PageApplication.With(RuleIdentifiers.RefusedAddress, $"public Html Get() => $\"{{{call}}}\";").CheckAsync();

    [Fact]
    public Task An_exemption_of_what_only_shows_has_no_effect() =>
        PageApplication.With(
            RuleIdentifiers.AntiforgeryWithoutEffect,
            "[[|CsrfExempt(\"nobody knows\")|]] public Html Get() => $\"\"; [CsrfExempt(\"signed by the payment provider\")] public Reply Post() => Reply.None;").CheckAsync();

    [Theory]
    [InlineData("services.AddSingleton<IBus>([|new MemoryBus()|]);")]
    [InlineData("[|services.AddSingleton<IBus, MemoryBus>()|];")]
    public Task A_bus_that_is_added_is_chosen_in_code(string statement) => Setup(RuleIdentifiers.BusMadeInCode, statement);

    [Theory]
    [InlineData("app.MapGet(\"/x\", ([|IBus bus|]) => bus.ToString());")]
    [InlineData("app.MapGet(\"/x\", (ITopicPublisher topics) => topics.ToString());")]
    public Task A_function_that_takes_the_bus_uses_it(string statement) => Setup(RuleIdentifiers.BusUsed, statement);

    [Theory]
    [InlineData("policy.Directives[\"script-src\"] = [|\"'self'\"|];")]
    [InlineData("policy.Directives.Add(\"style-src-elem\", [|\"'self'\"|]);")]
    [InlineData("[|policy.Directives.Remove(\"script-src\")|];")]
    [InlineData("policy.Directives[[|\"scrpt-src\"|]] = \"'self'\";")]
    [InlineData("policy.Directives[\"script-src\"] = \"'self' 'nonce-{nonce}' https://maps.example.com\"; policy.Directives[\"script-src\"] += \" https://example.com\";")]
    [InlineData("policy.Directives[\"img-src\"] = \"'self'\"; policy.Directives.Remove(\"trusted-types\"); policy.Directives[\"style-src\"] = \"'self' 'unsafe-inline'\";")]
    public Task A_policy_that_blocks_the_framework_is_reported(string statement) => Setup(RuleIdentifiers.PolicyBreaksDocuments, statement);

    [Theory]
    [InlineData("policy.Directives[\"script-src\"] = [|\"'self' 'nonce-{nonce}' https:\"|];")]
    [InlineData("policy.Directives[\"script-src\"] += [|\" 'unsafe-eval'\"|];")]
    [InlineData("policy.Directives[\"default-src\"] = [|$\"'self' {Environment.MachineName} 'unsafe-inline'\"|];")]
    [InlineData("policy.Directives.Add(\"script-src-attr\", [|\"'unsafe-inline'\"|]);")]
    [InlineData("policy.Directives[\"style-src\"] = \"'self' 'nonce-{nonce}' 'unsafe-inline'\"; policy.Directives[\"img-src\"] = \"'self' data: https:\"; policy.Directives[\"script-src\"] += \" https://example.com\";")]
    public Task One_that_is_opened_is_reported_however_it_is_written(string statement) => Setup(RuleIdentifiers.PolicyOpened, statement);

    private static Task<IReadOnlyList<string>> Setup(string rule, string statement) => new Application(rule)
        .With("Setup.cs", $$"""
            using HonoStar.Bus;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;

            public static class Setup
            {
                public static void Run(WebApplication app, IServiceCollection services, ContentSecurityOptions policy) { {{statement}} }
            }
            """)
        .CheckAsync();
}
