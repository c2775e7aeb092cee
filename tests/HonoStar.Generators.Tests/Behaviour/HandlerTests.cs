using System.Net;

namespace HonoStar.Generators.Tests.Behaviour;

public sealed class HandlerTests
{
    [Theory]
    [InlineData("GET", "/all", HttpStatusCode.OK, "<h1>All</h1>")]
    [InlineData("POST", "/all", HttpStatusCode.NoContent, "")]
    [InlineData("PUT", "/all", HttpStatusCode.NoContent, "")]
    [InlineData("PATCH", "/all", HttpStatusCode.NoContent, "")]
    [InlineData("DELETE", "/all", HttpStatusCode.OK, "<p>gone</p>")]
    [InlineData("GET", "/all/task", HttpStatusCode.OK, "<p>task</p>")]
    [InlineData("GET", "/all/result", HttpStatusCode.NoContent, "")]
    [InlineData("GET", "/all/union", HttpStatusCode.NotFound, "")]
    [InlineData("GET", "/all/union-task", HttpStatusCode.OK, "\"fine\"")]
    [InlineData("GET", "/all/nothing", HttpStatusCode.NoContent, "")]
    [InlineData("POST", "/all/overloaded?times=2", HttpStatusCode.NoContent, "")]
    public async Task Whatever_a_handler_returns_is_answered(string method, string path, HttpStatusCode status, string body)
    {
        await using var app = await RunningApplication.StartAsync([.. Cases.Read("Handlers"), Exempt]);

        var answer = await app.SendAsync(new HttpMethod(method), path, isAction: true);

        Assert.Equal(status, answer.Status);
        Assert.Contains(body, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_method_may_handle_several_verbs()
    {
        await using var app = await RunningApplication.StartAsync([.. Cases.Read("Handlers"), Exempt]);

        Assert.Equal(HttpStatusCode.NoContent, (await app.SendAsync(HttpMethod.Get, "/all/both", isAction: true)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await app.SendAsync(HttpMethod.Post, "/all/both", isAction: true)).Status);
    }

    [Fact]
    public async Task Attributes_of_folders_page_and_handler_are_metadata_in_that_order()
    {
        await using var app = await RunningApplication.StartAsync(Cases.Read("Specials"));

        var post = app.Endpoints.Single(endpoint => endpoint.DisplayName!.StartsWith("POST /shop/orders", StringComparison.Ordinal));

        string[] expected = ["TagAttribute", "AuthorizeAttribute", "TagAttribute", "OutputCacheAttribute", "CsrfExemptAttribute"];
        Assert.Equal(expected, post.Metadata.Select(item => item.GetType().Name).Where(expected.Contains));
        dynamic tag = post.Metadata.First(item => item.GetType().Name == "TagAttribute");
        Assert.Equal("site", (string)tag.Name);
        Assert.Equal(2, (int)tag.Weight);
        Assert.Equal(typeof(List<int>), (Type)tag.Type);
    }

    [Fact]
    public async Task Layouts_stand_round_a_page_from_the_outer_to_the_inner()
    {
        await using var app = await RunningApplication.StartAsync(
        [
            .. Cases.Read("Specials"),
            new("Pages/Shop/[Shop]/Index.cs", "namespace App.Pages.Shop; [Page] public sealed class OneShopPage { public Html Get(int shop) => $\"<p>inside</p>\"; }"),
        ]);

        var (_, body) = await app.SendAsync(HttpMethod.Get, "/shop/7");

        Assert.Contains("<main><section><section>7<p>inside</p></section></section>", body, StringComparison.Ordinal);
    }

    internal static Source Exempt { get; } = new("Pages/_Folder.cs", "[PageFolder] [CsrfExempt(\"Tests.\")] public static class Exempt;");
}
