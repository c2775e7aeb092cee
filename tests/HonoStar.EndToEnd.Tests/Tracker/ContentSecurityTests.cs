using System.Text.RegularExpressions;
using static HonoStar.EndToEnd.Tests.Visitor;

namespace HonoStar.EndToEnd.Tests.Tracker;

public sealed class ContentSecurityTests(Chromium chromium) : TrackerTest(chromium)
{
    [Fact]
    public async Task A_page_that_works_turns_no_text_into_markup_or_code()
    {
        await using var ada = await MemberAsync("ada");
        await ada.WatchAsync("/issues/60");
        await TypeCommentAsync(ada, "It works <script>window.hacked = 1</script> all the same.");
        await ada.Button("Comment").ClickAsync();
        await Expect(ada.Find("#comments")).ToContainTextAsync("all the same");
        ada.ExpectedProblem = new Regex("Content Security Policy|Trusted");

        // Not within the evaluation itself: the browser lets that do more.
        var refused = await ada.Page.EvaluateAsync<string[]>("""
            () => new Promise((resolve) => setTimeout(() => {
                const tries = [
                    () => { document.createElement("div").innerHTML = "<b>x</b>"; },
                    () => { eval("1"); },
                    () => { new Function("return 1")(); },
                    () => { const script = document.createElement("script"); script.src = "/app.js"; },
                    () => { trustedTypes.createPolicy("other", { createHTML: (text) => text }); },
                    () => {
                        const script = document.createElement("script");
                        script.append("window.hacked = 1");
                        document.head.append(script);
                        if (!window.hacked) throw new Error();
                    },
                ];
                resolve(tries.map((attempt) => { try { attempt(); return "done"; } catch (error) { return error.name; } }));
            }));
            """);

        Assert.Equal(["TypeError", "EvalError", "EvalError", "TypeError", "TypeError", "Error"], refused);
        Assert.False(await ada.Page.EvaluateAsync<bool>("() => 'hacked' in window"));
    }
}
