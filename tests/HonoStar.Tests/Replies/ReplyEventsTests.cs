using System.Buffers;
using System.Text;
using HonoStar.Datastar;

namespace HonoStar.Tests.Replies;

public sealed class ReplyEventsTests
{
    private static readonly Html s_item = Html.Freeze($"<li>{"<"}</li>");

    public static TheoryData<string, Reply, string> Effects => new()
    {
        { "nothing", Reply.None, "" },
        { "patch", Reply.Patch(s_item), "event: datastar-patch-elements\ndata: elements <li>&lt;</li>\n\n" },
        { "selector", Reply.Patch(s_item, "#a", PatchMode.Inner), Patched("#a", "inner") },
        { "append", Reply.Append("#a", s_item), Patched("#a", "append") },
        { "prepend", Reply.Prepend("#a", s_item), Patched("#a", "prepend") },
        { "before", Reply.Before("#a", s_item), Patched("#a", "before") },
        { "after", Reply.After("#a", s_item), Patched("#a", "after") },
        { "modal", Reply.Modal(s_item), Patched("#honostar-overlays", "append") },
        { "remove", Reply.Remove("#a"), "event: datastar-patch-elements\ndata: selector #a\ndata: mode remove\n\n" },
        {
            "script",
            Reply.Script(Js.Raw("alert(1)")),
            "event: datastar-patch-elements\ndata: selector body\ndata: mode append\ndata: elements <script data-effect=\"el.remove()\">alert(1)</script>\n\n"
        },
        { "errors", Reply.Invalid(new SignalRef<string>("draft.title"), "No."), "event: datastar-patch-signals\ndata: signals {\"errors\":{\"draft\":{\"title\":\"No.\"}}}\n\n" },
        { "errors of the form", Reply.Invalid("", "No."), "event: datastar-patch-signals\ndata: signals {\"errors\":{\"form\":\"No.\"}}\n\n" },
    };

    [Theory]
    [MemberData(nameof(Effects))]
    public void Each_effect_is_an_event(string effect, Reply reply, string events)
    {
        Assert.NotEmpty(effect);
        Assert.Equal(events, Events(reply));
    }

    [Fact]
    public void Effects_are_sent_in_their_order()
    {
        var events = Events(Reply.Remove("#a") + Reply.Patch(s_item) + Reply.Remove("#b"));

        Assert.Equal(
            [events.IndexOf("#a", StringComparison.Ordinal), events.IndexOf("<li>", StringComparison.Ordinal), events.IndexOf("#b", StringComparison.Ordinal)],
            new[] { "#a", "<li>", "#b" }.Select(text => events.IndexOf(text, StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void An_address_cannot_leave_the_script_that_leads_to_it()
    {
        var events = Events(Reply.Redirect(Url.Local("/a?b='\"</script>")));

        Assert.DoesNotContain("</script>\")", events, StringComparison.Ordinal);
        Assert.Single(events.Split("</script>")[1..]);
    }

    private static string Patched(string selector, string mode) =>
        $"event: datastar-patch-elements\ndata: selector {selector}\ndata: mode {mode}\ndata: elements <li>&lt;</li>\n\n";

    private static string Events(Reply reply)
    {
        var output = new ArrayBufferWriter<byte>();
        ReplyEvents.Write(output, reply, ScriptKind.Element);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
