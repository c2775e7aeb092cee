using System.Net;
using System.Text.RegularExpressions;

namespace HonoStar.Package.Tests;

public sealed partial class PackageTests(Packages packages) : IClassFixture<Packages>
{
    [Fact]
    public async Task An_application_needs_the_package_alone_and_serves_its_pages_and_the_client()
    {
        var app = await Application.CreateAsync(packages, "Greeter", """<h1>Hello {name}</h1><a href="{Routes.Href("Ada")}">Ada</a>""");

        var (code, output) = await app.BuildAsync();
        Assert.True(code == 0, output);
        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);

        await app.WhileRunningAsync(async client =>
        {
            var page = await client.GetStringAsync(new Uri("/?name=%3Cb%3E", UriKind.Relative));
            Assert.Contains("<h1>Hello &lt;b&gt;</h1>", page, StringComparison.Ordinal);
            Assert.Contains("""<a href="/?name=Ada">""", page, StringComparison.Ordinal);
            using var script = await client.GetAsync(new Uri("/_/honostar.js", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        });
    }

    [Fact]
    public async Task What_the_readme_builds_in_ten_minutes_counts()
    {
        var files = Readme().Matches(await File.ReadAllTextAsync(Path.Combine(Packages.Repository, "README.md")))
            .ToDictionary(match => match.Groups["path"].Value, match => match.Groups["code"].Value);
        Assert.Equal(["Program.cs", "Counter.cs", "Topics.cs", "Pages/Index.cs"], files.Keys);
        var app = await Application.CreateAsync(packages, "CounterSample", files);

        var (code, output) = await app.BuildAsync();
        Assert.True(code == 0, output);
        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);

        await app.WhileRunningAsync(async client =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/up", UriKind.Relative)) { Content = new FormUrlEncodedContent([]) };
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            using var response = await client.SendAsync(request);
            Assert.Contains("""<output id="value">1</output>""", await client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("Recommended", "warning", 0)]
    [InlineData("Strict", "error", 1)]
    public async Task A_mistake_in_a_template_is_told_where_it_stands_as_strictly_as_the_project_wants(string mode, string severity, int expected)
    {
        var app = await Application.CreateAsync(
            packages,
            "Mistaken" + mode,
            """<h1>Hello {name}</h1><a href="/nowhere">Nowhere</a>""",
            $"<HonoStarAnalysisMode>{mode}</HonoStarAnalysisMode>");

        var (code, output) = await app.BuildAsync();

        Assert.Equal(expected, code);
        Assert.Contains($"Index.cs(6,81): {severity} HS0115", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiler_knows_the_files_under_wwwroot_and_the_configured_policy()
    {
        var app = await Application.CreateAsync(packages, "Pictures", new Dictionary<string, string>
        {
            ["Program.cs"] = """
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddHonoStar();
                var app = builder.Build();
                app.MapHonoStar();
                app.MapStaticAssets();
                app.Run();
                """,
            ["appsettings.json"] = """{ "HonoStar": { "ContentSecurity": { "Directives": { "img-src": "'self' https://known.example" } } } }""",
            ["wwwroot/images/logo.svg"] = """<svg xmlns="http://www.w3.org/2000/svg"/>""",
            ["Pages/Index.cs"] = """"
                [Page]
                public sealed class IndexPage
                {
                    public Html Get() => $"""
                        <img src="/images/logo.svg" alt=""><img src="https://known.example/x.png" alt="">
                        <img src="/images/lgoo.svg" alt="">
                        <img src="https://other.example/x.png" alt="">
                        """;
                }
                """",
        });

        var (code, output) = await app.BuildAsync();

        Assert.True(code == 0, output);
        Assert.Contains("2 Warning(s)", output, StringComparison.Ordinal);
        Assert.Contains("Index.cs(6,19): warning HS0126", output, StringComparison.Ordinal);
        Assert.Contains("Index.cs(7,19): warning HS0621", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mode_that_is_none_is_refused_by_name()
    {
        var app = await Application.CreateAsync(packages, "Stricter", "<h1>Hello {name}</h1>", "<HonoStarAnalysisMode>Stricter</HonoStarAnalysisMode>");

        var (code, output) = await app.BuildAsync();

        Assert.NotEqual(0, code);
        Assert.Contains("HonoStarAnalysisMode is 'Stricter': write Recommended or Strict.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_depends_on_nothing_and_holds_what_compiler_and_editors_load()
    {
        Assert.Empty(await packages.DependenciesAsync("HonoStar"));
        var files = await packages.FilesAsync("HonoStar");
        foreach (var file in new[]
        {
            "README.md",
            "lib/net10.0/HonoStar.dll",
            "lib/net10.0/HonoStar.xml",
            "analyzers/dotnet/cs/HonoStar.Generators.dll",
            "analyzers/dotnet/cs/HonoStar.Analyzers.dll",
            "analyzers/dotnet/cs/HonoStar.CodeFixes.dll",
            "buildTransitive/HonoStar.targets",
            "buildTransitive/HonoStar.Recommended.globalconfig",
            "buildTransitive/HonoStar.Strict.globalconfig",
        })
        {
            Assert.Contains(file, files);
        }
    }

    [Fact]
    public async Task The_buses_are_packages_of_their_own_that_name_the_real_clients()
    {
        Assert.Equal(["HonoStar", "StackExchange.Redis"], await packages.DependenciesAsync("HonoStar.Redis"));
        Assert.Equal(["HonoStar", "NATS.Net"], await packages.DependenciesAsync("HonoStar.Nats"));
    }

    // A file of the tutorial: what the text calls it, and the code behind that.
    [GeneratedRegex("""in `(?<path>[\w/]+\.cs)`[^\n]*:\r?\n +```csharp\r?\n(?<code>.*?)\n +```""", RegexOptions.Singleline)]
    private static partial Regex Readme();
}
