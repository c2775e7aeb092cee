using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Pages;

public sealed class BindingTests
{
    [Theory]
    [InlineData("(int, int) [|value|]", "'(int, int)' is neither a value of the route or query (string, bool, an enum, a type that is IParsable of itself, an array of these) nor a service; take one of these, or a record with [Signals] or [Form]")]
    [InlineData("List<int> [|value|]", "values of the query are taken as an array; take 'int[]'")]
    [InlineData("ref int [|value|]", "it is passed by reference; leave out 'ref'")]
    [InlineData("[Signals] int [|value|]", "'int' is no input; take a record or class whose constructor parameters are its public properties")]
    [InlineData("[Microsoft.AspNetCore.Mvc.FromHeader] int [|value|]", "a header is text; take 'string' or 'string?'")]
    [InlineData("System.IO.Stream [|value|]", "'Stream' is neither a value of the route or query (string, bool, an enum, a type that is IParsable of itself, an array of these) nor a service; take one of these, or a record with [Signals] or [Form]")]
    [InlineData("Uri [|value|]", "an address is taken as 'string'")]
    [InlineData("[Microsoft.AspNetCore.Mvc.FromBody] Version [|value|]", "nothing reads [FromBody]; mark it [Signals], which reads JSON")]
    [InlineData("[Microsoft.AspNetCore.Mvc.FromForm] string [|value|]", "nothing reads [FromForm]; mark it [Form]")]
    [InlineData("[AsParameters] Version [|value|]", "nothing reads [AsParameters]; take its values as parameters of their own")]
    [InlineData("int[] [|id|]", "a route value is a single one; take 'int'")]
    [InlineData("ErrorInfo [|error|]", "only an error page reports a failure; leave it out")]
    [InlineData("Html [|content|]", "only a layout stands round other content; leave it out")]
    public async Task What_cannot_be_bound_is_reported_at_the_name(string parameter, string advice)
    {
        var messages = await new Application(RuleIdentifiers.UnbindableParameter)
            .WithCompilerErrors() // Generated code passes what only layouts and error pages have.
            .With("Pages/Issues/[Id].cs", $$"""
                [Page]
                public sealed class IssuePage
                {
                    public Html Get(int id) => $"{id}";
                    public Html Post({{parameter}}) => $"";
                }
                """)
            .CheckAsync();

        var name = parameter[(parameter.IndexOf("[|", StringComparison.Ordinal) + 2)..^2];
        Assert.Equal($"Parameter '{name}' of 'IssuePage.Post' cannot be bound: {advice}", Assert.Single(messages));
    }

    [Theory]
    [InlineData("HttpContext context, HttpRequest request, HttpResponse response, CancellationToken cancellation")]
    [InlineData("Viewer viewer, Fx fx, Head head, FieldErrors errors, System.Security.Claims.ClaimsPrincipal user")]
    [InlineData("string text, string? perhaps, int number, DayOfWeek day, Guid? guid, DateOnly date, int[] numbers, string[] texts")]
    [InlineData("[Signals] Input input, IServiceProvider services, Service service, IFormFile file, IEnumerable<Service> all")]
    [InlineData("[Form] Input input, [Microsoft.AspNetCore.Mvc.FromHeader(Name = \"X\")] string? header")]
    public Task What_can_be_bound_is_not_reported(string parameters) =>
        new Application(RuleIdentifiers.UnbindableParameter)
            .With("Pages/Issue.cs", $$"""
                [Page]
                public sealed class IssuePage
                {
                    public Html Post({{parameters}}) => $"";
                }

                public sealed class Service;

                public sealed record Input(string Text);
                """)
            .CheckAsync();

    [Fact]
    public Task A_type_that_does_not_exist_is_left_to_the_compiler() =>
        new Application(RuleIdentifiers.UnbindableParameter)
            .WithCompilerErrors()
            .With("Pages/Issue.cs", """[Page] public sealed class IssuePage { public Html Get(Missing value) => $""; }""")
            .CheckAsync();

    [Fact]
    public Task Parameters_of_layouts_error_pages_and_regions_are_bound_too() =>
        new Application(RuleIdentifiers.UnbindableParameter)
            .Without(RuleIdentifiers.RegionNeverShown)
            .WithCompilerErrors() // Without the region's class, its member Live is missing.
            .With("Pages/_Layout.cs", """[Layout] public sealed class Site { public Html Render(Html content, List<int> [|numbers|]) => $"{content}"; }""")
            .With("Pages/_Error.cs", """[ErrorPage] public sealed class Failure { public Html Get(ErrorInfo error, List<int> [|numbers|]) => $""; }""")
            .With("Pages/Index.cs", """
                [Page]
                public sealed partial class Home
                {
                    public Html Get() => $"";
                    [Live<Changes>] private Html List(int[] [|numbers|]) => $"<p id='list'></p>";
                }

                [Topic("changes")]
                public readonly partial record struct Changes;
                """)
            .CheckAsync();

    [Fact]
    public async Task A_constructor_takes_services_alone()
    {
        var messages = await new Application(RuleIdentifiers.UnbindableParameter)
            .With("Pages/Issue.cs", """[Page] public sealed class IssuePage(TimeProvider time, int [|number|]) { public Html Get() => $"{number}{time}"; }""")
            .CheckAsync();

        Assert.Equal("Parameter 'number' of 'IssuePage' cannot be bound: a constructor takes services, and 'int' is none; take values of the request in the method that needs them", Assert.Single(messages));
    }
}
