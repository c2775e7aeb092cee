using System.Text;
using System.Text.Json;
using HonoStar.Datastar;
using Microsoft.AspNetCore.Http;

namespace HonoStar.Analyzers.Tests.Injection;

public sealed class InjectionTests
{
    /// <summary>What is executed when nobody encodes, by each way that the attempts try: the tests could not fail without them.</summary>
    private static readonly string[] s_controls =
    [
        "<script>HIT</script>",
        "<img alt='' src='x:' onerror='HIT'>",
        "<a href='javascript:HIT'>a</a>",
        "<button onclick='HIT'>a</button>",
        "<p data-init='HIT'></p>",
        "<button data-on:click='HIT'>a</button>",
        "<p style='background:url(LEAK)'>a</p>",
        "<svg><animate onbegin='HIT' attributeName='x' dur='1s'/></svg>",
        "<iframe title='a' srcdoc='&lt;script>top.HIT&lt;/script>'></iframe>",
        "<script>alert(NUMBER)</script>",
        "<textarea aria-label='a'>",
        "<!-- ",
    ];

    [Fact]
    public async Task No_attempt_to_inject_script_compiles_and_executes()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var templates = await Templates.CompileAsync(Attempts.All.Select(attempt => attempt.Template), cancellation);

        Assert.Equal(Attempts.Refused.Order(), templates.Refused.Order());
        Assert.True(Attempts.All.Count >= 300);

        var browser = new AttackedBrowser();
        for (var number = 0; number < Attempts.All.Count; number++)
        {
            var attempt = Attempts.All[number];
            if (!templates.Refused.Contains(attempt.Template) && templates.Render(attempt.Template, attempt.Typed(number)) is { } html)
            {
                Add(browser, number, attempt.IsStreamed, html);
            }
        }

        var controls = new List<int>();
        foreach (var control in s_controls)
        {
            var number = Attempts.All.Count + controls.Count;
            controls.Add(number);
            browser.Show(number, new Attempt("", "", control).Typed(number).Replace("NUMBER", $"{number}", StringComparison.Ordinal));
        }

        var forged = Attempts.All.Count + controls.Count;
        controls.Add(forged);
        browser.Send(forged, http => SendForgedAsync(http, forged));

        var hits = await browser.RunAsync(controls, cancellation);

        Assert.Equal(controls, hits.Keys.Where(controls.Contains).Order());
        Assert.Empty(hits.Where(hit => hit.Key < Attempts.All.Count).Select(hit => $"{hit.Value}: {Attempts.All[hit.Key]}"));
    }

    private static void Add(AttackedBrowser browser, int number, bool isStreamed, string html)
    {
        if (!isStreamed)
        {
            browser.Show(number, html);
            return;
        }

        browser.Send(number, async http =>
        {
            await using var stream = DatastarStream.Open(http);
            await stream.PatchSignalsAsync(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["typed"] = html }));
            await stream.ExecuteScriptAsync($"window.typed = {Js.Value(html)}");
            await stream.PatchElementsAsync(Encoding.UTF8.GetBytes(html), new PatchElementsOptions { Selector = $"#s-{number}", Mode = PatchMode.After });
            await stream.PatchElementsAsync(Encoding.UTF8.GetBytes($"<div id=\"s-{number}\" data-text=\"'arrived'\" hidden></div>"));
        });
    }

    /// <summary>What a stream would be whose writer left line breaks as they are.</summary>
    private static async Task SendForgedAsync(HttpContext http, int number)
    {
        http.Response.ContentType = "text/event-stream";
        await http.Response.WriteAsync(
            $"event: datastar-patch-elements\ndata: elements <div id=\"s-{number}\" data-init=\"@get('/stream/{number}')\">"
            + $"\n\nevent: datastar-patch-elements\ndata: selector body\ndata: mode append\ndata: elements <script>pwn({number})</script>\n\n"
            + $"event: datastar-patch-elements\ndata: elements <div id=\"s-{number}\"></div>\n\n");
    }
}
