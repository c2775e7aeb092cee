using System.Net;

namespace HonoStar.Generators.Tests.Behaviour;

public sealed class BindingTests
{
    private static readonly Source s_page = new("Pages/Echo/[Id].cs", """"
        namespace App.Pages;

        public enum Color { Red, Green }

        [Page]
        public sealed class EchoPage
        {
            public Html Get(
                int id, string? text, int? number, Color? color, DateOnly? day, Guid? guid, bool? flag, decimal? price,
                string[] texts, int[] numbers, Color[] colors,
                string word = "w", int page = 1, Color shade = Color.Green, bool on = true, double ratio = 0.5, int? limit = 20) =>
                Html.Of($"{id};{text};{number};{color};{day:O};{guid};{flag};{price};{string.Join('+', texts)};{string.Join('+', numbers)};{string.Join('+', colors)};{word};{page};{shade};{on};{ratio};{limit};");

            [Get("required")]
            public Html Required(string text, int number, Color color) => $"{text};{number};{color};";

            [Get("links")]
            public Html Links() => $"""
                {Routes.Echo.Id.Href(7).ToString()}
                {Routes.Echo.Id.Href(7, text: "a/b ü", number: -1, color: Color.Red, day: new DateOnly(2026, 1, 2), texts: ["x", "y z"], numbers: [1, 2], colors: [Color.Red], word: "w", page: 2, shade: Color.Green, on: false).ToString()}
                {Routes.Echo.Id.Required.Href(7, "t", 3, Color.Green).ToString()}
                """;
        }
        """");

    [Theory]
    [InlineData("/echo/1", "1;;;;;;;;;;;w;1;Green;true;0.5;20;")]
    [InlineData("/echo/-5?text=&number=&color=&page=", "-5;;;;;;;;;;;w;1;Green;true;0.5;20;")]
    [InlineData("/echo/1?text=a%20b&number=3&color=green&day=2026-02-03&flag=true&price=1.50", "1;a b;3;Green;2026-02-03;;true;1.50;;;;w;1;Green;true;0.5;20;")]
    [InlineData("/echo/1?guid=00000000-0000-0000-0000-000000000001", "1;;;;;00000000-0000-0000-0000-000000000001;;;;;;w;1;Green;true;0.5;20;")]
    [InlineData("/echo/1?texts=a&texts=b&numbers=1&numbers=2&colors=Red&colors=Green", "1;;;;;;;;a+b;1+2;Red+Green;w;1;Green;true;0.5;20;")]
    [InlineData("/echo/1?word=x&page=2&shade=Red&on=false&ratio=1.5&limit=3", "1;;;;;;;;;;;x;2;Red;false;1.5;3;")]
    [InlineData("/echo/1/required?text=t&number=2&color=Red", "t;2;Red;")]
    public async Task Values_are_bound_from_route_and_query(string path, string expected)
    {
        await using var app = await RunningApplication.StartAsync(s_page);

        var (status, body) = await app.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(expected, body.Replace("True", "true", StringComparison.Ordinal).Replace("False", "false", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/echo/one", HttpStatusCode.NotFound)]
    [InlineData("/echo/99999999999", HttpStatusCode.NotFound)]
    [InlineData("/echo/1?number=x", HttpStatusCode.BadRequest)]
    [InlineData("/echo/1?page=1.5", HttpStatusCode.BadRequest)]
    [InlineData("/echo/1?color=Blue", HttpStatusCode.BadRequest)]
    [InlineData("/echo/1?numbers=1&numbers=x", HttpStatusCode.BadRequest)]
    [InlineData("/echo/1?colors=x", HttpStatusCode.BadRequest)]
    [InlineData("/echo/1/required?text=t&number=2", HttpStatusCode.BadRequest)]
    [InlineData("/echo/1/required?number=2&color=Red", HttpStatusCode.BadRequest)]
    [InlineData("/echo/1/required?text=t&number=&color=Red", HttpStatusCode.BadRequest)]
    public async Task What_does_not_parse_or_is_missing_is_refused(string path, HttpStatusCode expected)
    {
        await using var app = await RunningApplication.StartAsync(s_page);

        Assert.Equal(expected, (await app.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Links_carry_their_values_and_leave_out_defaults()
    {
        await using var app = await RunningApplication.StartAsync(s_page);

        var links = (await app.GetAsync("/echo/1/links")).Body.Replace("&amp;", "&", StringComparison.Ordinal);

        Assert.Equal(
            [
                "/echo/7",
                "/echo/7?text=a%2Fb%20%C3%BC&number=-1&color=red&day=2026-01-02&texts=x&texts=y%20z&numbers=1&numbers=2&colors=red&page=2&on=false",
                "/echo/7/required?text=t&number=3&color=green",
            ],
            links.Split('\n').Select(line => line.Trim()).Where(line => line.Contains("/echo/", StringComparison.Ordinal)));
    }
}
