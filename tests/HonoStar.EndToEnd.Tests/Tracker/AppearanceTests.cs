using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static HonoStar.EndToEnd.Tests.Visitor;

namespace HonoStar.EndToEnd.Tests.Tracker;

/// <summary>Every page, in both themes, wide and narrow. What they look like is left in <c>artifacts/screenshots</c>.</summary>
public sealed class AppearanceTests(Chromium chromium) : TrackerTest(chromium)
{
    private const int Wide = 1280;
    private const int Narrow = 390;

    [Theory]
    [InlineData("light", Wide)]
    [InlineData("dark", Wide)]
    [InlineData("light", Narrow)]
    [InlineData("dark", Narrow)]
    public async Task Every_page_passes_the_accessibility_rules_and_fits(string theme, int width)
    {
        await using var guest = await GuestAsync(width: width);
        await ChooseAsync(guest, theme);
        await LookAsync(guest, "/", "issues-guest", theme, width);
        await LookAsync(guest, "/?search=nothing+like+it", "issues-empty", theme, width);
        await LookAsync(guest, "/login", "login", theme, width);
        await LookAsync(guest, "/sign-up", "sign-up", theme, width);
        guest.ExpectedStatus = 404;
        await LookAsync(guest, "/nowhere", "not-found", theme, width);

        await using var grace = await MemberAsync("grace", width: width);
        await ChooseAsync(grace, theme);
        await LookAsync(grace, "/", "issues", theme, width);
        await grace.Link("New issue").ClickAsync();
        await Expect(grace.Find("#new-issue")).ToBeVisibleAsync();
        await LookAsync(grace, null, "modal", theme, width);
        await LookAsync(grace, "/?status=closed&label=bug", "issues-closed", theme, width);
        await LookAsync(grace, "/issues/60", "issue", theme, width);
        await LookAsync(grace, "/issues/60/edit", "edit", theme, width);
        await LookAsync(grace, "/issues/new", "new", theme, width);
        await grace.Field("Title").FillAsync(" ");
        await grace.Button("Create issue").ClickAsync();
        await Expect(grace.Find("#title-error")).ToBeVisibleAsync();
        await LookAsync(grace, null, "new-refused", theme, width);
        await LookAsync(grace, "/labels", "labels", theme, width);
        await LookAsync(grace, "/profile", "profile", theme, width);
    }

    [Fact]
    public async Task The_theme_that_one_chooses_is_there_from_the_first_byte_of_the_next_page()
    {
        await using var guest = await GuestAsync();
        await guest.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await guest.GoAsync("/");
        await Expect(guest.Find("html")).ToHaveAttributeAsync("data-theme", "system");
        await guest.Button("Switch between light and dark").ClickAsync();
        await Expect(guest.Find("html")).ToHaveAttributeAsync("data-theme", "dark");

        var response = await guest.Page.GotoAsync("/labels");
        Assert.Contains("data-theme=\"dark\"", await response!.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_problems_and_the_notice_of_a_lost_stream_pass_the_accessibility_rules()
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            foreach (var width in new[] { Wide, Narrow })
            {
                await using var guest = await GuestAsync(width: width);
                guest.ExpectedProblem = new Regex(@"\[HonoStar\] data-te");
                await ChooseAsync(guest, theme);
                await guest.WatchAsync("/");

                await guest.Page.EvaluateAsync("""
                    () => {
                        const bad = document.createElement("p");
                        bad.id = "bad";
                        bad.setAttribute("data-text", "$count +");
                        bad.setAttribute("data-texxt", "$count");
                        document.querySelector("main").append(bad);
                        document.documentElement.dataset.honostarStream = "connecting";
                        document.dispatchEvent(new CustomEvent("honostar-stream"));
                    }
                    """);
                await Expect(guest.Find("#honostar-problems li")).ToHaveCountAsync(2);
                await Expect(guest.Find("#honostar-offline")).ToHaveTextAsync("Connection lost. Reconnecting…");
                await LookAsync(guest, null, "problems", theme, width);
            }
        }
    }

    private Task ChooseAsync(Visitor visitor, string theme) =>
        visitor.Page.Context.AddCookiesAsync([new Cookie { Name = "hs_theme", Value = theme, Url = Server.Address.ToString() }]);

    private static async Task LookAsync(Visitor visitor, string? path, string name, string theme, int width)
    {
        if (path is not null)
        {
            await visitor.GoAsync(path);
        }

        await Expect(visitor.Find("html")).ToHaveAttributeAsync("data-theme", theme);
        var folder = Path.Combine(Repository.Root, "artifacts", "screenshots");
        var file = Path.Combine(folder, $"{name}-{theme}-{(width == Wide ? "wide" : "narrow")}.png");
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file });

        var overflow = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} is {overflow} pixels too wide.");
        var result = await visitor.Page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{name}: " + string.Join('\n', result.Violations.Select(v =>
            $"{v.Id}: {v.Help}\n    " + string.Join("\n    ", v.Nodes.Select(n => n.Html + " " + string.Join(' ', n.Any.Concat(n.All).Select(c => c.Message)))))));
    }
}
