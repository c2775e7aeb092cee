using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Security;

public sealed class AntiforgeryTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    public Task An_exemption_without_a_reason_is_reported(string reason) =>
        PageApplication.With(RuleIdentifiers.ExemptWithoutReason, $"[Post, [|CsrfExempt(\"{reason}\")|]] public Reply Hook() => Reply.None;").CheckAsync();

    [Fact]
    public Task One_with_a_reason_is_not() =>
        PageApplication.With(RuleIdentifiers.ExemptWithoutReason, """[Post, CsrfExempt("signed by the sender")] public Reply Hook() => Reply.None;""").CheckAsync();

    [Fact]
    public Task An_exemption_of_everything_is_reported() =>
        new Application(RuleIdentifiers.ExemptEverything)
            .With("Setup.cs", """public static class Setup { public static void Run(HonoStarOptions options) { options.Csrf.ExemptPaths.Add([|"/"|]); options.Csrf.ExemptPaths.Add("/hooks"); } }""")
            .CheckAsync();

    [Fact]
    public Task An_exemption_from_another_protection_is_reported() =>
        PageApplication.With(RuleIdentifiers.AntiforgeryWithoutEffect, "[Post, [|IgnoreAntiforgeryToken|]] public Reply Hook() => Reply.None;").CheckAsync();

    [Fact]
    public Task So_is_one_of_all_pages_and_not_one_of_other_endpoints() =>
        new Application(RuleIdentifiers.AntiforgeryWithoutEffect)
            .With("Setup.cs", """
                using Microsoft.AspNetCore.Builder;
                using Microsoft.Extensions.DependencyInjection;
                public static class Setup
                {
                    public static void Run(WebApplication app, IServiceCollection services)
                    {
                        services.AddHonoStar();
                        [|app.MapHonoStar().DisableAntiforgery()|];
                        app.MapPost("/upload", () => "").DisableAntiforgery();
                    }
                }
                """)
            .CheckAsync();

    [Theory]
    [InlineData("[Post, [|AllowAnonymous|]] public Reply Rename() => Reply.None;")]
    [InlineData("[Get(\"open\"), AllowAnonymous] public Html Open() => $\"\";")]
    [InlineData("[Post] public Reply Rename() => Reply.None;")]
    public Task A_command_that_is_open_on_a_protected_page_is_reported(string member) => PageApplication.With(RuleIdentifiers.AnonymousCommand, member).CheckAsync();
}
