namespace HonoStar.Generators.Tests;

/// <summary>Code that is being typed: it must neither stop the generator nor bring errors of its own.</summary>
public sealed class BrokenCodeTests
{
    private static readonly Source s_whole = new("Pages/Whole.cs", "namespace App.Pages; [Page] public sealed class WholePage { public Html Get() => $\"\"; }");

    public static TheoryData<string> Broken =>
    [
        "[Page] public sealed class Half { public Html Get( }",
        "[Page] public sealed class Half { public Html Get(Unknown x) => $\"\"; }",
        "[Page] public sealed class Half { public Unknown Get() => null; }",
        "[Page] public sealed class Half(Unknown x) { public Html Get() => $\"\"; }",
        "[Page] public sealed class Half { public string Get() => \"\"; }",
        "[Page] public sealed class Half { public Html Get(ref int x) => $\"\"; }",
        "[Page] public sealed class Half { public Html Get(Action x, DateTime[][] y) => $\"\"; }",
        "[Page] public sealed class Half { public Html Get<T>(T x) => $\"\"; }",
        "[Page] public sealed class Half<T> { public Html Get() => $\"\"; }",
        "[Page] public abstract class Half { public Html Get() => $\"\"; }",
        "[Page] public static class Half { public static Html Get() => $\"\"; }",
        "[Page] file sealed class Half { public Html Get() => $\"\"; }",
        "public class Outer { [Page] private sealed class Half { public Html Get() => $\"\"; } }",
        "[Page] public sealed class Half { public required int X { get; init; } public Html Get() => $\"\"; }",
        "[Page] public sealed class Half { private Half() { } public Html Get() => $\"\"; }",
        "[Page(]",
        "[Page(\"/{\")] public sealed class Half { public Html Get() => $\"\"; }",
        "[Page(\"/}{{}}\")] public sealed class Half { public Html Get() => $\"\"; }",
        "[Page(null)] public sealed class Half { public Html Get() => $\"\"; }",
        "[Page] public sealed class Half { [Post(\"{\")] public Html X() => $\"\"; [Post(\"a b/ü/{*x}/{x}\")] public Html Y() => $\"\"; }",
        "[Page] public sealed class Half { public Html Get() => $\"\"; public Html Get(int x) => $\"\"; }",
        "[Page] public sealed class Half { public Reply Post([Form] Unknown x, [Signals] int y, [Form] List<int> z) => Reply.None; }",
        "[Page] public sealed class Half { [Tag(Unknown)] public Html Get() => $\"\"; } public sealed class TagAttribute(int x) : Attribute;",
        "[Page] public sealed class Half { [Live<Nothing>] private Html X() => $\"\"; public Html Get() => $\"\"; }",
        "[Page] public sealed class Half { [Live<Some>] private Html X() => $\"\"; public Html Get() => $\"\"; } [Topic(\"some\")] public readonly partial record struct Some;",
        "[Page] public sealed partial class Half { [Live<Some>] private string X() => \"\"; [Live<Some>] private Html Y(HttpContext c) => $\"\"; [Live<Some>] private Html Z(int[] c) => $\"\"; } [Topic(\"some\")] public readonly partial record struct Some;",
        "[Page] public sealed partial class Half { [Live<Some>] private Html X(string id) => $\"\"; } [Topic(\"some:{id}\")] public readonly partial record struct Some(int Id);",
        "[Page] public sealed partial class Half { int Live; [Live<Some>] private Html X() => $\"\"; } [Topic(\"some\")] public readonly partial record struct Some;",
        "[Topic(\"x:{unknown}\")] public readonly partial record struct Half(int Id);",
        "[Topic(\"x:{id\")] public readonly partial record struct Half(int Id);",
        "[Topic(\"x\")] public readonly record struct Half;",
        "[Topic(\"x\")] public partial struct Half;",
        "public class Outer { [Topic(\"x\")] public readonly partial record struct Half; }",
        "[Topic] public readonly partial record struct Half;",
        "[Layout] public sealed class Half { public Html Render() => $\"\"; }",
        "[Layout] public sealed class Half { public string Render(Html content) => \"\"; }",
        "[Layout] public sealed class Half;",
        "[ErrorPage] public sealed class Half { public void Get() { } }",
        "[NotFoundPage] public sealed class Half { public Html Get(Unknown x) => $\"\"; }",
        "[Signals] public sealed record Half(Unknown X, Half? Y, Half Z, object W, Dictionary<string, int> V, string?[] U);",
        "[Signals] public sealed record Half { public required Half Next { get; init; } public required object Any { get; set; } }",
        "[Signals] public abstract record Half(int X);",
        "[Signals] public sealed record Half([property: System.ComponentModel.DataAnnotations.Range(Unknown, 2)] int X);",
        "[Signals] public sealed record Half<T>(T X);",
        "[Signals] public struct Half { private Half(int x) { } public int X { get; set; } }",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_broken_breaks_nothing_else(string code)
    {
        var file = new Source("Pages/Half.cs", $"using System.ComponentModel;\n{code}");
        var compilation = Application.Compile([s_whole, file]);

        var generated = Generated.From(compilation);

        Assert.Contains("App_Pages_WholePage.Create()", generated["HonoStarManifest.g.cs"], StringComparison.Ordinal);
        var before = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Select(problem => problem.ToString()).ToHashSet();
        Assert.DoesNotContain(generated.Problems, problem => !before.Contains(problem.ToString()));
    }

    [Fact]
    public void A_copied_page_that_is_not_renamed_yet_is_generated_once()
    {
        var generated = Generated.From(s_whole, s_whole with { Path = "Pages/Other.cs" });

        Assert.Single(generated.Files, file => file.Name == "App.Pages.WholePage.Page.g.cs");
    }

    [Fact]
    public void A_page_in_two_parts_is_generated_once()
    {
        var generated = Generated.From(
            new Source("Pages/Parts.cs", "namespace App.Pages; [Page] public sealed partial class PartsPage { public Html Get() => $\"\"; }"),
            new Source("Pages/Parts.Commands.cs", "namespace App.Pages; public sealed partial class PartsPage { public Reply Post() => Reply.None; }"));

        generated.AssertCompiles();
        Assert.Contains("\"POST\", \"/parts\"", generated["App.Pages.PartsPage.Page.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_outside_of_Pages_without_a_template_has_no_route()
    {
        var generated = Generated.From(s_whole, new Source("Elsewhere.cs", "namespace App; [Page] public sealed class LostPage { public Html Get() => $\"\"; }"));

        Assert.DoesNotContain(generated.Files, file => file.Name.Contains("LostPage", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_there_is_nothing_nothing_is_generated() =>
        Assert.Empty(Generated.From(new Source("A.cs", "public sealed class A;")).Files);

    [Theory]
    [InlineData("my-app", "my_app")]
    [InlineData("3D.Tool", "_3D.Tool")]
    [InlineData("App.class", "App.@class")]
    public void A_project_may_be_named_as_no_namespace_can_be(string rootNamespace, string expected)
    {
        var generated = Generated.From(Application.Compile([s_whole]), rootNamespace);

        generated.AssertCompiles();
        Assert.Contains($"namespace {expected};", generated["Routes.g.cs"], StringComparison.Ordinal);
    }
}
