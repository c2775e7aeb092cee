using HonoStar.Analyzers.Tests.Routing;

namespace HonoStar.Analyzers.Tests.Security;

public sealed class InlineCodeTests
{
    [Theory]
    [InlineData("<button [|onclick|]='alert(1)'>x</button>", "'onclick' never runs, because documents allow no code in attributes: write data-on:click")]
    [InlineData("<svg [|ONLOAD|]='alert(1)'></svg>", "'onload' never runs, because documents allow no code in attributes: write data-on:load")]
    public async Task An_event_handler_in_an_attribute_is_reported(string markup, string message) =>
        Assert.Equal(message, Assert.Single(await PageApplication.With(RuleIdentifiers.InlineEventHandler, Shown(markup)).Without(LinkApplication.OthersOfTemplates).CheckAsync()));

    [Theory]
    [InlineData("<button data-on:click='$n = 1'>x</button>")]
    [InlineData("<p once='x' on='x' data-onclick='x' on-click='x'>onclick='x'</p>")]
    public Task One_of_the_client_is_not(string markup) => PageApplication.With(RuleIdentifiers.InlineEventHandler, Shown(markup)).Without(LinkApplication.OthersOfTemplates).CheckAsync();

    [Theory]
    [InlineData("<[|script|]>alert(1)</script>")]
    [InlineData("<[|script|] type='module'>alert(1)</script>")]
    [InlineData("<[|style|]>p {{ color: red }}</style>")]
    public Task Code_without_a_nonce_is_reported(string markup) => PageApplication.With(RuleIdentifiers.InlineCodeWithoutNonce, Shown(markup)).Without(LinkApplication.OthersOfTemplates).CheckAsync();

    [Theory]
    [InlineData("<script src='/app.js'></script>")]
    [InlineData("<script type='application/json'>1</script>")]
    [InlineData("<script nonce='x'>alert(1)</script>")]
    [InlineData("<svg><style>p</style></svg>")]
    [InlineData("<p style='color: red'>x</p>")]
    public Task Files_data_and_code_with_one_are_not(string markup) => PageApplication.With(RuleIdentifiers.InlineCodeWithoutNonce, Shown(markup)).Without(LinkApplication.OthersOfTemplates).CheckAsync();

    private static string Shown(string markup) => $"public Html Get() => $\"{markup}\";";
}
