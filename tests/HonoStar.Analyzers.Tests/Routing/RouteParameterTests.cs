using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Routing;

public sealed class RouteParameterTests
{
    [Fact]
    public async Task A_parameter_of_the_file_that_no_handler_takes_is_reported_at_the_page()
    {
        var messages = await new Application(RuleIdentifiers.UnusedRouteParameter)
            .With("Pages/Issues/[Id].cs", """[Page] public sealed class [|IssuePage|] { public Html Get(string name) => $"{name}"; }""")
            .CheckAsync();

        Assert.Equal("Route parameter 'id' of '/issues/{id}' is taken by no handler: add a parameter 'id' to a handler, or take it out of the file's name", Assert.Single(messages));
    }

    [Fact]
    public Task A_parameter_of_a_template_that_no_handler_takes_is_reported_in_the_template() =>
        new Application(RuleIdentifiers.UnusedRouteParameter)
            .With("Issue.cs", """[Page("/issues/{[|id|]:int}")] public sealed class IssuePage { public Html Get() => $""; }""")
            .CheckAsync();

    [Fact]
    public Task A_parameter_of_a_handler_has_to_be_taken_by_that_handler() =>
        new Application(RuleIdentifiers.UnusedRouteParameter)
            .With("Pages/Issue.cs", """
                [Page]
                public sealed class IssuePage
                {
                    [Get("{number}")] public Html Show(int number) => $"{number}";
                    [Post("comments/{*[|number|]}")] public Html Add() => $"";
                }
                """)
            .CheckAsync();

    [Fact]
    public Task A_parameter_of_the_page_may_be_taken_by_one_handler_of_several() =>
        new Application(RuleIdentifiers.UnusedRouteParameter)
            .With("Pages/Issues/[Id].cs", """
                [Page]
                public sealed class IssuePage
                {
                    public Html Get(int ID) => $"{ID}";
                    public Html Post() => $"";
                }
                """)
            .CheckAsync();

    [Fact]
    public async Task Handlers_that_disagree_about_a_type_are_reported_at_the_type()
    {
        var messages = await new Application(RuleIdentifiers.RouteParameterTypes)
            .With("Pages/Issues/[Id].cs", """
                [Page]
                public sealed class IssuePage
                {
                    public Html Get(int id) => $"{id}";
                    [Post("close")] public Html Close([|string|] id) => $"{id}";
                }
                """)
            .CheckAsync();

        Assert.Equal("'IssuePage.Close' takes route parameter 'id' as 'string', but 'IssuePage.Get' takes it as 'int': give both the same type", Assert.Single(messages));
    }

    [Fact]
    public Task A_nullable_parameter_is_of_the_same_type() =>
        new Application(RuleIdentifiers.RouteParameterTypes)
            .With("Pages/Issues/[Id].cs", """
                [Page]
                public sealed class IssuePage
                {
                    public Html Get(int id) => $"{id}";
                    public Html Post(int? id, string name) => $"{id}{name}";
                }
                """)
            .CheckAsync();

    [Fact]
    public async Task A_path_below_a_catch_all_is_reported_at_its_template()
    {
        var messages = await new Application(RuleIdentifiers.PathBelowCatchAll)
            .With("Pages/Files/[...Path].cs", """
                [Page]
                public sealed class FilePage
                {
                    public Html Get(string path) => $"{path}";
                    [Post([|"rename"|])] public Html Rename(string path) => $"{path}";
                }
                """)
            .CheckAsync();

        Assert.Equal("'FilePage.Rename' answers a path below '/files/{**path}', whose last parameter takes the rest of the address: move the handler to a page of its own, or leave out 'rename'", Assert.Single(messages));
    }

    [Fact]
    public Task A_handler_of_a_catch_all_may_answer_the_path_itself() =>
        new Application(RuleIdentifiers.PathBelowCatchAll)
            .With("Pages/Files/[...Path].cs", """
                [Page]
                public sealed class FilePage
                {
                    public Html Get(string path) => $"{path}";
                    [Post] public Html Rename(string path) => $"{path}";
                }
                """)
            .CheckAsync();
}
