using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Routing;

public sealed class DuplicateHandlerTests
{
    [Fact]
    public async Task Handlers_of_two_pages_that_answer_the_same_are_reported_in_both_files()
    {
        var messages = await new Application(RuleIdentifiers.DuplicateHandler)
            .With("Pages/About.cs", """[Page] public sealed class AboutPage { public Html [|Get|]() => $""; }""")
            .With("Pages/Other.cs", """[Page("/ABOUT/")] public sealed class OtherPage { public Html [|Get|]() => $""; }""")
            .CheckAsync();

        Assert.Equal("'AboutPage.Get' and 'OtherPage.Get' both answer GET /about: give one of them another path or another HTTP method", messages[0]);
        Assert.Equal("'OtherPage.Get' and 'AboutPage.Get' both answer GET /ABOUT: give one of them another path or another HTTP method", messages[1]);
    }

    [Fact]
    public Task Handlers_of_one_page_that_answer_the_same_are_reported_at_their_templates() =>
        new Application(RuleIdentifiers.DuplicateHandler)
            .With("Pages/About.cs", """
                [Page]
                public sealed class AboutPage
                {
                    [Post([|"note"|])] public Html Add() => $"";
                    [Post([|"/note"|])] public Html AddAgain() => $"";
                    [[|Get|]] public Html Show() => $"";
                    public Html [|Get|]() => $"";
                }
                """)
            .CheckAsync();

    [Fact]
    public Task Another_method_or_path_is_another_handler() =>
        new Application(RuleIdentifiers.DuplicateHandler)
            .With("Pages/About.cs", """
                [Page]
                public sealed class AboutPage
                {
                    public Html Get() => $"";
                    public Html Post() => $"";
                    [Get("note")] public Html Note() => $"";
                    [Get("notes")] public Html Notes() => $"";
                }
                """)
            .CheckAsync();
}
