using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HonoStar.Generators.Tests.Incrementality;

/// <summary>The guard against models that hold on to a compilation must itself be able to fail.</summary>
public sealed class GuardTests
{
    [Fact]
    public void A_step_that_holds_a_symbol_is_found()
    {
        var driver = CSharpGeneratorDriver.Create(
            [new Leaking().AsSourceGenerator()],
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

        var result = driver.RunGenerators(Application.Compile([new("A.cs", "[Page] class A;")]), TestContext.Current.CancellationToken).GetRunResult();

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Steps.AssertHoldNoCompilation(result));
    }

    private sealed class Leaking : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(
                context.SyntaxProvider.ForAttributeWithMetadataName("HonoStar.PageAttribute", static (_, _) => true, static (found, _) => new { Symbols = new[] { found.TargetSymbol } })
                    .WithTrackingName("Pages"),
                static (_, _) => { });
    }
}
