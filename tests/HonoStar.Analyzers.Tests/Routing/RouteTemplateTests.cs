using HonoStar.Analyzers.Tests.Verification;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Analyzers.Tests.Routing;

public sealed class RouteTemplateTests
{
    [Theory]
    [InlineData("x/{id", "a brace is not closed")]
    [InlineData("x}", "a brace closes nothing; a brace that is meant is written twice")]
    [InlineData("x?page=1", "a route has no query; take its values as parameters of the handler")]
    [InlineData("{id}/{ID}", "'ID' stands there twice")]
    [InlineData("{*path}/x", "'path' takes all that follows; nothing can stand behind it")]
    [InlineData("x-{*path}", "'path' takes whole segments; nothing can stand beside it in one")]
    [InlineData("{a}{b}", "nothing stands between 'a' and 'b'")]
    [InlineData("{id:integer}", "there is no constraint 'integer'")]
    [InlineData("{id:gid}", "there is no constraint 'gid'; did you mean 'guid'?")]
    [InlineData("{id:min(x)}", "'x' is no number, which 'min' takes")]
    [InlineData("{id:range(1)}", "'range' takes 2 of them")]
    public async Task A_template_that_routing_cannot_read_is_reported(string template, string flaw)
    {
        var messages = await new Application(RuleIdentifiers.InvalidRouteTemplate)
            .With("Pages/Index.cs", $"[Page] public sealed class StartPage {{ [Post([|\"{template}\"|])] public Reply Save() => Reply.None; }}")
            .AsWhole()
            .WithCompilerErrors()
            .CheckAsync();

        Assert.Equal($"'{template}' is no route template, so that no page is served: {flaw}", Assert.Single(messages));
    }

    [Theory]
    [InlineData("var map = new Microsoft.AspNetCore.Routing.RouteOptions().ConstraintMap;", true)]
    [InlineData("", false)]
    public Task A_constraint_of_the_applications_own_is_not(string statement, bool isWhole)
    {
        var application = new Application(RuleIdentifiers.InvalidRouteTemplate)
            .With("Pages/Index.cs", "[Page(\"/{id:slug}\")] public sealed class StartPage { public Html Get(string id) => $\"\"; }")
            .With("Setup.cs", $"public static class Setup {{ public static void Run() {{ {statement} }} }}")
            .Without(RuleIdentifiers.PageWithoutWayIn);
        return (isWhole ? application.AsWhole() : application).CheckAsync();
    }

    [Fact]
    public void What_routing_reads_is_right_and_what_it_refuses_is_reported()
    {
        string[] pieces = ["a", "b", "/", "{", "}", "{x}", "{y}", "{x}", "{*z}", "{**z}", "{z?}", "{v=5}", "{v=5?}", ".", "?", "*", ":", "{x:int}", "{y:min(1)}", "{y:nix}", "{y:int:max(3)}", "{{", "}}", "{}", "{x:regex(^a{{2}}$)}", "{x:length(1,2)}", "{x:int(3)}"];
        var random = new Random(20261128);
        var services = new ServiceCollection().AddRouting().BuildServiceProvider();
        var constraints = services.GetRequiredService<ParameterPolicyFactory>();
        var seen = new int[2];
        for (var i = 0; i < 20_000; i++)
        {
            var template = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => pieces[random.Next(pieces.Length)])).Trim('/');

            var isRead = IsRead(template, constraints);

            seen[isRead ? 1 : 0]++;
            Assert.True(isRead == (RouteTemplateCheck.FlawOf(template, mayHaveOthers: false) is null), $"{template}: {RouteTemplateCheck.FlawOf(template, mayHaveOthers: false) ?? "refused"}");
        }

        Assert.All(seen, count => Assert.True(count > 1_000));
    }

    [Theory]
    [InlineData("[Page(\"/{id:int}\")] public sealed class StartPage { public Html Get([|Guid|] id) => $\"\"; }", "'StartPage.Get' takes route parameter 'id' as 'Guid', but '/{id:int}' takes it as 'int': give both the same type")]
    [InlineData("[Page(\"/x\")] public sealed class StartPage { [Post(\"{on:guid}\")] public Reply Save([|bool|] on) => Reply.None; }", "'StartPage.Save' takes route parameter 'on' as 'bool', but '/x/{on:guid}' takes it as 'guid': give both the same type")]
    public async Task A_type_that_the_template_never_admits_is_reported(string page, string message)
    {
        var messages = await new Application(RuleIdentifiers.RouteParameterTypes).With("Pages/Index.cs", page).CheckAsync();

        Assert.Equal(message, Assert.Single(messages));
    }

    [Theory]
    [InlineData("long id", "{id:int}")]
    [InlineData("string id", "{id:int}")]
    [InlineData("int? id", "{id:int:min(1)}")]
    [InlineData("Guid id", "{id:guid}")]
    [InlineData("DayOfWeek id", "{id:alpha}")]
    public Task One_that_it_admits_is_not(string parameter, string template) =>
        new Application(RuleIdentifiers.RouteParameterTypes).With("Pages/Index.cs", $"[Page(\"/{template}\")] public sealed class StartPage {{ public Html Get({parameter}) => $\"\"; }}").CheckAsync();

    private static bool IsRead(string template, ParameterPolicyFactory constraints)
    {
        try
        {
            var pattern = RoutePatternFactory.Parse(template);
            foreach (var parameter in pattern.Parameters)
            {
                foreach (var policy in parameter.ParameterPolicies)
                {
                    constraints.Create(parameter, policy);
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is RoutePatternException or RouteCreationException or InvalidOperationException)
        {
            return false;
        }
    }
}
