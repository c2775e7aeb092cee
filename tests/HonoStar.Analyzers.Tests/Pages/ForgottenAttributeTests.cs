using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Pages;

public sealed class ForgottenAttributeTests
{
    [Theory]
    [InlineData("About", "public Html Get() => $\"\";", "a page", "Page")]
    [InlineData("About", "[Post] public Reply Save() => Reply.None;", "a page", "Page")]
    [InlineData("Admin/_Layout", "public Html Render(Html content) => $\"{content}\";", "a layout", "Layout")]
    [InlineData("_Error", "public Html Get(ErrorInfo error) => $\"\";", "an error page", "ErrorPage")]
    [InlineData("_NotFound", "public Html Get() => $\"\";", "a not-found page", "NotFoundPage")]
    public async Task A_class_that_lacks_its_attribute_is_reported_and_gets_it(string file, string member, string place, string attribute)
    {
        var messages = await new Application(RuleIdentifiers.ClassWithoutAttribute)
            .With(
                $"Pages/{file}.cs",
                $"namespace App.Pages;\n\npublic sealed class [|Forgotten|]\n{{\n    {member}\n}}",
                $"namespace App.Pages;\n\n[{attribute}]\npublic sealed class Forgotten\n{{\n    {member}\n}}")
            .Without(RuleIdentifiers.HandlerNeverCalled)
            .CheckAsync();

        Assert.Equal($"'Forgotten' stands where {place} does, and is none without its attribute: mark it [{attribute}]", Assert.Single(messages));
    }

    [Fact]
    public Task So_is_a_folder_class() =>
        new Application(RuleIdentifiers.ClassWithoutAttribute)
            .With(
                "Pages/Admin/_Folder.cs",
                "[Microsoft.AspNetCore.Authorization.Authorize]\npublic sealed class [|AdminFolder|];",
                "[PageFolder]\n[Microsoft.AspNetCore.Authorization.Authorize]\npublic sealed class AdminFolder;")
            .CheckAsync();

    [Theory]
    [InlineData("Components/Card.cs", "public sealed class Card { public Html Get() => $\"\"; }")]
    [InlineData("Pages/Shop/Card.cs", "public static class Card { public static Html Get(string name) => $\"{name}\"; }")]
    [InlineData("Pages/Shop/Card.cs", "public sealed class Card { public Html Render(Html content) => $\"{content}\"; }")]
    [InlineData("Pages/Shop/Base.cs", "public abstract class ShopPage { public Html Get() => $\"\"; }")]
    [InlineData("Pages/Shop/Store.cs", "public sealed class Store { public string Get(int id) => \"\"; public Task<string> GetAsync() => Task.FromResult(\"\"); public void Delete() { } }")]
    [InlineData("Pages/Shop/Index.cs", "[Page] public sealed class ShopPage { public Html Get() => $\"\"; } public sealed class Part { public Html Get() => $\"\"; }")]
    [InlineData("Pages/_Parts.cs", "public sealed class Parts { public Html Get() => $\"\"; }")]
    [InlineData("Pages/_Layout.cs", "[Layout] public sealed class MainLayout { public Html Render(Html content) => $\"{content}\"; } public sealed class Menu { public Html Render(Html content) => $\"{content}\"; }")]
    public Task What_may_be_something_else_is_not(string path, string text) => new Application(RuleIdentifiers.ClassWithoutAttribute).With(path, text).CheckAsync();
}
