using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Datastar;

/// <summary>Names that only an application knows: those of its scripts.</summary>
public sealed class UndefinedNameTests
{
    private const string Call = "<button data-on:click='[|chart|](1)'>x</button>";

    private const string Known = "<button data-on:click='chart(1)'>x</button>";

    [Fact]
    public async Task A_name_that_no_script_has_is_reported_in_an_application() => Assert.Equal(
        ["Nothing defines 'chart': define it in a script under wwwroot, or write '$chart' for a signal"],
        await Page(Call).CheckAsync());

    [Theory]
    [InlineData("wwwroot/app.js", "window.chart = () => {};")]
    [InlineData("wwwroot/app.mjs", "globalThis.chart=1")]
    public Task One_that_a_script_of_the_project_has_is_not(string path, string script) => Page(Known).WithText(path, script).CheckAsync();

    [Fact]
    public Task One_that_a_script_has_as_a_part_of_another_is() => Page(Call).WithText("wwwroot/app.js", "window.barchart = chart2;").CheckAsync();

    [Theory]
    [InlineData("<script src='https://cdn.example/chart.js'></script>")]
    [InlineData("<script src='/lib/chart.js'></script>")]
    [InlineData("<script nonce='{1}'>window.chart = 1</script>")]
    public Task Nothing_is_said_where_a_script_is_loaded_that_cannot_be_seen(string script) => Page(script + Known).CheckAsync();

    [Theory]
    [InlineData("<script src='/lib/other.js'></script>")]
    [InlineData("<script src='{Asset.Href(\"/lib/other.js\")}'></script>")]
    public Task A_script_that_is_a_file_of_the_project_is_seen(string script) => Page(script + Call).WithText("wwwroot/lib/other.js", "1").CheckAsync();

    [Fact]
    public Task Nothing_is_said_in_a_library() =>
        new Application(RuleIdentifiers.UndefinedName).With("Parts.cs", $"public static class Parts {{ public static Html Of() => $\"{Known}\"; }}").CheckAsync();

    private static Application Page(string markup) => PageApplication
        .With(RuleIdentifiers.UndefinedName, $"public Html Get() => $\"{markup}\";")
        .AsWhole()
        .Without(RuleIdentifiers.PageWithoutWayIn, RuleIdentifiers.BlockedAddress, RuleIdentifiers.InlineCodeWithoutNonce);
}
