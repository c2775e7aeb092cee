using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Pages;

public sealed class SpecialClassTests
{
    [Theory]
    [InlineData("Layout", "Main.cs", "_Layout.cs", "Layout", "public Html Render(Html content) => $\"{content}\";")]
    [InlineData("ErrorPage", "Error.cs", "_Error.cs", "Error page", "public Html Get(ErrorInfo error) => $\"\";")]
    [InlineData("NotFoundPage", "_Error.cs", "_NotFound.cs", "Not-found page", "public Html Get() => $\"\";")]
    [InlineData("PageFolder", "Folder.cs", "_Folder.cs", "Folder class", "")]
    public async Task A_file_of_another_name_is_reported_at_the_attribute(string attribute, string file, string wanted, string kind, string method)
    {
        var messages = await new Application(RuleIdentifiers.SpecialClass)
            .With("Pages/" + file, $$"""[[|{{attribute}}|]] public sealed class Site { {{method}} }""")
            .CheckAsync();

        Assert.Equal($"{kind} 'Site' stands in '{file}': move it to a file named '{wanted}' in the folder that it is for", Assert.Single(messages));
    }

    [Theory]
    [InlineData("Layout", "_Layout.cs", "Layout", "public Html Render(Html content)")]
    [InlineData("ErrorPage", "_Error.cs", "Error page", "public Html Get(ErrorInfo error)")]
    [InlineData("NotFoundPage", "_NotFound.cs", "Not-found page", "public Html Get()")]
    public async Task A_class_without_its_method_is_reported_at_its_name(string attribute, string file, string kind, string signature)
    {
        var messages = await new Application(RuleIdentifiers.SpecialClass)
            .With("Pages/" + file, $$"""[{{attribute}}] public sealed class [|Site|] { public Html Show(Html content) => content; }""")
            .CheckAsync();

        Assert.Equal($"{kind} 'Site' lacks its method: add '{signature}'", Assert.Single(messages));
    }

    [Fact]
    public async Task A_layout_that_does_not_take_its_content_is_reported_at_its_method()
    {
        var messages = await new Application(RuleIdentifiers.SpecialClass)
            .With("Pages/_Layout.cs", """[Layout] public sealed class Site { public Html [|Render|]() => $""; }""")
            .CheckAsync();

        Assert.Equal("Layout 'Site' does not take what it stands round: add a parameter 'Html content' to 'Render'", Assert.Single(messages));
    }

    [Theory]
    [InlineData("Layout", "_Layout.cs", "Reply", "Render(Html content)")]
    [InlineData("ErrorPage", "_Error.cs", "string", "Get(ErrorInfo error)")]
    [InlineData("NotFoundPage", "_NotFound.cs", "void", "Get()")]
    public Task A_wrong_result_is_reported_at_the_result(string attribute, string file, string result, string method) =>
        new Application(RuleIdentifiers.SpecialClass)
            .With("Pages/" + file, $$"""[{{attribute}}] public sealed class Site { public [|{{result}}|] {{method}} => throw new InvalidOperationException(); }""")
            .CheckAsync();

    [Fact]
    public Task What_is_right_is_not_reported() =>
        new Application(RuleIdentifiers.SpecialClass)
            .With("Pages/_Layout.cs", """[Layout] public sealed class Site { public Task<Html> RenderAsync(Html content, Head head) => Task.FromResult(content); }""")
            .With("Pages/_Error.cs", """[ErrorPage] public sealed class Failure { public Html Get(ErrorInfo error) => $"{error.StatusCode}"; }""")
            .With("Pages/Issues/_NotFound.cs", """[NotFoundPage] public static class Missing { public static IResult Get() => TypedResults.NotFound(); }""")
            .With("Pages/Issues/_Folder.cs", """[PageFolder] public static class Folder;""")
            .CheckAsync();
}
