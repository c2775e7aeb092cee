using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Pages;

/// <summary>Parameters that are inputs, or were to be.</summary>
public sealed class InputParameterTests
{
    [Theory]
    [InlineData("public sealed record Input(string Title);")]
    [InlineData("public sealed class Input { public string Title { get; set; } = \"\"; }")]
    public async Task An_input_without_its_attribute_is_reported(string type)
    {
        var messages = await With($"public Reply Post(Input [|input|]) => Reply.None; {type}").AsWhole().CheckAsync();

        Assert.Equal("Parameter 'input' of 'Home.Post' is taken for a service, and nothing here adds 'Home.Input' to the services: mark it [Signals] or [Form], or take its values as parameters", Assert.Single(messages));
    }

    [Theory]
    [InlineData("public sealed class Input { public string Title { get; set; } = \"\"; public void Save() { } }")]
    [InlineData("public sealed class Input(string title) { public string Title => title; }")]
    [InlineData("public sealed class Input : IDisposable { public string Title { get; set; } = \"\"; void IDisposable.Dispose() { } }")]
    [InlineData("public sealed class Input;")]
    [InlineData("public interface Input { string Title { get; set; } }")]
    public Task A_service_is_not(string type) => With($"public Reply Post(Input input) => Reply.None; {type}").AsWhole().CheckAsync();

    [Theory]
    [InlineData("services.AddSingleton(new App.Home.Input(\"\"));")]
    [InlineData("App.Home.Input input = new(\"\"); services.AddSingleton(input);")]
    [InlineData("services.AddScoped(typeof(App.Home.Input));")]
    public Task A_record_that_is_added_to_the_services_is_not(string statement) =>
        With("public Reply Post(Input input) => Reply.None; public sealed record Input(string Title);")
            .With("Setup.cs", $"using Microsoft.Extensions.DependencyInjection; public static class Setup {{ public static void Add(IServiceCollection services) {{ {statement} }} }}")
            .AsWhole()
            .CheckAsync();

    [Theory]
    [InlineData("public Reply Post([Signals] Input input) => Reply.None;")]
    [InlineData("public Reply Post([Form] Input input) => Reply.None;")]
    [InlineData("public Reply Post([Microsoft.AspNetCore.Mvc.FromServices] Input input) => Reply.None;")]
    public Task One_that_is_marked_is_not(string handler) => With(handler + " public sealed record Input(string Title);").AsWhole().CheckAsync();

    [Fact]
    public Task Nor_is_one_in_a_library() => With("public Reply Post(Input input) => Reply.None; public sealed record Input(string Title);").CheckAsync();

    [Theory]
    [InlineData("public Html Get(IFormFile [|file|]) => $\"\";")]
    [InlineData("[Delete] public Reply Remove([Form] Upload [|input|]) => Reply.None;")]
    public async Task A_file_that_no_body_brings_is_reported(string handler)
    {
        var messages = await PageApplication.With(RuleIdentifiers.UnbindableParameter, handler + " public sealed record Upload(IFormFile File, string Name);").CheckAsync();

        Assert.EndsWith("which has no body; take it in a [Post]", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public Task But_a_command_has_one() =>
        PageApplication.With(
            RuleIdentifiers.UnbindableParameter,
            "public Reply Post(IFormFile file) => Reply.None; public Reply Put([Form] Upload input) => Reply.None; public Html Get([Form] Search input) => $\"\"; public sealed record Upload(IFormFile File); public sealed record Search(string Text);").CheckAsync();

    [Fact]
    public async Task A_handler_that_is_marked_as_one_of_a_controller_is_reported()
    {
        var messages = await PageApplication.With(RuleIdentifiers.HandlerNeverCalled, "[HttpPost(\"x\")] public Reply [|Save|]() => Reply.None; [HttpPost] public Reply Post() => Reply.None;").CheckAsync();

        Assert.Equal("'Home.Save' is never called, because [HttpPost] is of controllers: write [Post]", Assert.Single(messages));
    }

    private static Application With(string members) => new Application(RuleIdentifiers.ParameterTakenForService)
        .With("Pages/Home.cs", $"namespace App; [Page(\"/\")] public sealed class Home {{ {members} }}");
}
