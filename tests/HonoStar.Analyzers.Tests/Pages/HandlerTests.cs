using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Pages;

public sealed class HandlerTests
{
    [Fact]
    public async Task A_page_without_handlers_is_reported_at_its_name()
    {
        var messages = await new Application(RuleIdentifiers.PageWithoutHandlers)
            .With("Pages/About.cs", """[Page] public sealed class [|AboutPage|] { public Html Show() => $""; private Html Get() => $""; }""")
            .CheckAsync();

        Assert.StartsWith("Page 'AboutPage' has no handlers and answers nothing: add a public method 'Get'", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public Task One_handler_makes_a_page() =>
        new Application(RuleIdentifiers.PageWithoutHandlers)
            .With("Pages/About.cs", """[Page] public sealed class AboutPage { [Post] public Html Send() => $""; }""")
            .CheckAsync();

    [Theory]
    [InlineData("string")]
    [InlineData("Task<int>")]
    [InlineData("Html?")]
    [InlineData("List<Reply>")]
    public async Task What_is_no_answer_is_reported_at_the_result(string type)
    {
        var messages = await new Application(RuleIdentifiers.UnanswerableResult)
            .With("Pages/About.cs", $$"""[Page] public sealed class AboutPage { public [|{{type}}|] Get() => throw new InvalidOperationException(); }""")
            .CheckAsync();

        Assert.StartsWith($"'AboutPage.Get' returns '{type}', which is no answer: return Html, Reply,", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Html")]
    [InlineData("Task<Html>")]
    [InlineData("ValueTask<Reply>")]
    [InlineData("IAsyncEnumerable<Reply>")]
    [InlineData("IResult")]
    [InlineData("Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok, Microsoft.AspNetCore.Http.HttpResults.NotFound>")]
    [InlineData("Task")]
    [InlineData("void")]
    public Task What_is_an_answer_is_not_reported(string type) =>
        new Application(RuleIdentifiers.UnanswerableResult)
            .With("Pages/About.cs", $$"""[Page] public sealed class AboutPage { public {{type}} Get() => throw new InvalidOperationException(); }""")
            .CheckAsync();

    [Theory]
    [InlineData("[Post] private void [|Send|]() { }", "generated code cannot reach it: make it public or internal")]
    [InlineData("[Post] public void [|Send|]<T>() { }", "it is generic, and nothing says of which type: leave out its type parameters")]
    public async Task A_handler_that_cannot_be_called_is_reported_at_its_name(string method, string reason)
    {
        var messages = await new Application(RuleIdentifiers.HandlerNeverCalled)
            .With("Pages/About.cs", $$"""[Page] public sealed class AboutPage { {{method}} }""")
            .CheckAsync();

        Assert.Equal($"'AboutPage.Send' is never called, because {reason}", Assert.Single(messages));
    }

    [Fact]
    public async Task A_handler_of_a_class_that_is_no_page_is_reported()
    {
        var messages = await new Application(RuleIdentifiers.HandlerNeverCalled)
            .With("Pages/About.cs", """public sealed class About { [Post] public void [|Send|]() { } public Html Get() => $""; }""")
            .Without(RuleIdentifiers.ClassWithoutAttribute)
            .CheckAsync();

        Assert.Equal("'About.Send' is never called, because 'About' is no page: mark the class [Page], or leave out [Post]", Assert.Single(messages));
    }
}
