using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Hosting;

public sealed class SetupTests
{
    [Theory]
    [InlineData("[|services.AddHonoStar()|];", "'AddHonoStar' is called here, but 'MapHonoStar' nowhere in this project: write 'app.MapHonoStar()'")]
    [InlineData("[|app.MapHonoStar()|];", "'MapHonoStar' is called here, but 'AddHonoStar' nowhere in this project: write 'services.AddHonoStar()'")]
    public async Task One_without_the_other_is_reported(string statement, string message) => Assert.Equal(message, Assert.Single(await CheckAsync(statement)));

    [Theory]
    [InlineData("services.AddHonoStar(); app.MapHonoStar();")]
    [InlineData("")]
    public Task Both_and_neither_are_not(string statements) => CheckAsync(statements);

    private static Task<IReadOnlyList<string>> CheckAsync(string statements) =>
        new Application(RuleIdentifiers.SetUpByHalf)
            .With("Setup.cs", $$"""
                using Microsoft.AspNetCore.Builder;
                using Microsoft.Extensions.DependencyInjection;
                public static class Setup { public static void Run(WebApplication app, IServiceCollection services) { {{statements}} } }
                """)
            .CheckAsync();
}
