using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Pages;

public sealed class CreationTests
{
    [Theory]
    [InlineData("public abstract class [|IssuePage|]", "it is abstract: leave out 'abstract'")]
    [InlineData("public class [|IssuePage|]<T>", "it is generic, and nothing says of which type: leave out its type parameters")]
    [InlineData("file class [|IssuePage|]", "generated code cannot name it: make it, and the types that it stands in, public or internal")]
    public async Task A_class_that_cannot_be_made_is_reported_at_its_name(string declaration, string reason)
    {
        var messages = await new Application(RuleIdentifiers.ClassCannotBeMade)
            .WithCompilerErrors() // Routes name a page that generated code cannot.
            .With("Pages/Issue.cs", $$"""[Page] {{declaration}} { public Html Get() => $""; }""")
            .CheckAsync();

        Assert.Equal($"'IssuePage' cannot be made for a request, because {reason}", Assert.Single(messages));
    }

    [Theory]
    [InlineData("private IssuePage() { }", "it has no public or internal constructor: add one")]
    [InlineData("public required string Name { get; set; }", "it has required members, which a constructor with services does not set: leave out 'required'")]
    public async Task So_is_one_with_members_that_forbid_it(string member, string reason)
    {
        var messages = await new Application(RuleIdentifiers.ClassCannotBeMade)
            .With("Pages/Issue.cs", $$"""[Page] public sealed class [|IssuePage|] { {{member}} public Html Get() => $""; }""")
            .CheckAsync();

        Assert.Equal($"'IssuePage' cannot be made for a request, because {reason}", Assert.Single(messages));
    }

    [Fact]
    public Task A_class_with_static_handlers_alone_is_not_made() =>
        new Application(RuleIdentifiers.ClassCannotBeMade)
            .With("Pages/Issue.cs", """[Page] public static class IssuePage { public static Html Get() => $""; }""")
            .CheckAsync();
}
