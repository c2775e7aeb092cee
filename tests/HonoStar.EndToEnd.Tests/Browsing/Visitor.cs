using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HonoStar.EndToEnd.Tests;

/// <summary>
/// Somebody with a browser of their own. Whatever goes wrong in it (an error in the console, an exception, a violation
/// of the Content-Security-Policy, a failed response) fails the test when they leave.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _problems = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Report($"console {message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => Report($"exception: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Status != ExpectedStatus)
            {
                Report($"{response.Status} {response.Request.Method} {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>A status from 400 on that the test means to get.</summary>
    public int ExpectedStatus { get; set; }

    /// <summary>What the console may say, because the test provokes it.</summary>
    public Regex? ExpectedProblem { get; set; }

    public static async Task<Visitor> ArriveAsync(IBrowser browser, Uri address, bool withScript = true, int width = 1280, int height = 860)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = withScript,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Goes to a page, and waits until it is live.</summary>
    public async Task WatchAsync(string path)
    {
        await GoAsync(path);
        await IsLiveAsync();
    }

    /// <summary>Waits until the page's stream is open.</summary>
    public Task IsLiveAsync() => Expect(Page.Locator("html")).ToHaveAttributeAsync("data-honostar-stream", "open");

    /// <summary>Marks the window, so that <see cref="HasNotReloadedAsync"/> can tell whether it is still the same document.</summary>
    public Task MarkAsync() => Page.EvaluateAsync("() => { window.isTheSame = true; }");

    public async Task HasNotReloadedAsync() => Assert.True(await Page.EvaluateAsync<bool>("() => window.isTheSame === true"), "The page was loaded again.");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Field(string label) => Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true });

    public ILocator Find(string selector) => Page.Locator(selector);

    public static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    public IPageAssertions ExpectPage() => Assertions.Expect(Page);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        lock (_problems)
        {
            Assert.True(_problems.Count == 0, string.Join('\n', _problems));
        }
    }

    private void Report(string problem)
    {
        // The console repeats a failed response.
        if (ExpectedStatus != 0 && problem.Contains($"status of {ExpectedStatus}", StringComparison.Ordinal))
        {
            return;
        }

        if (ExpectedProblem?.IsMatch(problem) == true)
        {
            return;
        }

        lock (_problems)
        {
            _problems.Add(problem);
        }
    }
}
