using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Routing;

public sealed class AmbiguousRoutesTests
{
    [Fact]
    public async Task Parameters_with_different_names_alone_do_not_tell_routes_apart()
    {
        var messages = await new Application(RuleIdentifiers.AmbiguousRoutes)
            .With("Pages/Users/[Name].cs", """[Page] public sealed class UserPage { public Html [|Get|](string name) => $"{name}"; }""")
            .With("Other.cs", """[Page("/users/{slug}")] public sealed class OtherPage { public Html [|Get|](string slug) => $"{slug}"; }""")
            .CheckAsync();

        Assert.Equal(
            "Routes '/users/{slug}' of 'OtherPage.Get' and '/users/{name}' of 'UserPage.Get' match the same addresses: change one of them, or give their parameters constraints that tell them apart, such as {id:int} and {name:alpha}",
            messages[0]);
    }

    [Theory]
    [InlineData("/x/{a:int}", "/x/{b:int}")]
    [InlineData("/x/{a:int}", "/x/{b:long}")]
    [InlineData("/x/{*a}", "/x/{**b}")]
    [InlineData("/x/{a}/y", "/X/{b}/Y")]
    public Task Routes_of_the_same_shape_cannot_be_told_apart(string one, string other) =>
        new Application(RuleIdentifiers.AmbiguousRoutes)
            .With("One.cs", $$"""[Page("{{one}}")] public sealed class OnePage { public Html [|Get|](string a) => $"{a}"; }""")
            .With("Other.cs", $$"""[Page("{{other}}")] public sealed class OtherPage { public Html [|Get|](string b) => $"{b}"; }""")
            .CheckAsync();

    [Theory]
    [InlineData("/x/{a:int}", "/x/{b}")]
    [InlineData("/x/{a:int}", "/x/{b:guid}")]
    [InlineData("/x/{a}", "/y/{b}")]
    [InlineData("/x/{a}", "/x/{b}/more")]
    [InlineData("/x/{a}", "/x/{*b}")]
    [InlineData("/x/{a:regex(^a$)}", "/x/{b:regex(^b$)}")]
    public Task Routes_of_different_shapes_are_told_apart(string one, string other) =>
        new Application(RuleIdentifiers.AmbiguousRoutes)
            .With("One.cs", $$"""[Page("{{one}}")] public sealed class OnePage { public Html Get(string a) => $"{a}"; }""")
            .With("Other.cs", $$"""[Page("{{other}}")] public sealed class OtherPage { public Html Get(string b) => $"{b}"; }""")
            .CheckAsync();
}
