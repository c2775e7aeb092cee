using System.Text.Json.Serialization;
using HonoStar.Datastar;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace HonoStar.Tests.Datastar;

/// <summary>The example of the guide runs, and is the one that stands there.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public async Task The_example_of_an_endpoint_without_pages_runs()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        Map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();

        var body = await client.GetStringAsync("/import?datastar=" + Uri.EscapeDataString("""{"rows":2}"""), TestContext.Current.CancellationToken);

        Assert.Equal(
            ["""<p id="progress">1 of 2</p>""", """<p id="progress">2 of 2</p>"""],
            EventStreamParser.Parse(System.Text.Encoding.UTF8.GetBytes(body)).Select(e => e.Value("elements")).OfType<string>());
        Assert.EndsWith("event: datastar-patch-signals\ndata: signals {\"running\":false}\n\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_stands_in_the_guide()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "HonoStar.sln")))
        {
            root = root.Parent;
        }

        var lines = File.ReadAllLines(Path.Combine(root.FullName, "tests", "HonoStar.Tests", "Datastar", "GuideTests.cs"));
        var guide = File.ReadAllText(Path.Combine(root.FullName, "docs", "guide.md"));
        var first = Array.FindIndex(lines, line => line.Trim() == "#region The guide's example");
        var last = Array.FindIndex(lines, line => line.Trim() == "#endregion");
        var example = string.Join('\n', lines[(first + 1)..last].Select(line => line.Length > 8 ? line[8..] : ""));

        Assert.Contains(example.Trim('\n'), guide.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static void Map(WebApplication app)
    {
        #region The guide's example
        app.MapGet("/import", async (HttpContext http) =>
        {
            var import = await SignalsReader.ReadAsync(http, ImportJson.Default.Import);
            await using var stream = await DatastarStream.OpenAsync(http, heartbeat: TimeSpan.FromSeconds(15));
            for (var done = 1; done <= import.Rows; done++)
            {
                await Task.Delay(10, stream.Cancellation);
                await stream.PatchElementsAsync((Html)$"""<p id="progress">{done} of {import.Rows}</p>""");
            }

            await stream.PatchSignalsAsync("""{"running":false}"""u8.ToArray());
        });
        #endregion
    }

    internal sealed record Import(int Rows);

    [JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
    [JsonSerializable(typeof(Import))]
    internal sealed partial class ImportJson : JsonSerializerContext;
}
