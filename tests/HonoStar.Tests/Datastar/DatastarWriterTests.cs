using System.Buffers;
using System.Text;
using CsCheck;
using HonoStar.Datastar;

namespace HonoStar.Tests.Datastar;

public sealed class DatastarWriterTests
{
    [Fact]
    public void Elements_with_defaults() => AssertBytes(
        "event: datastar-patch-elements\ndata: elements <div>Merge</div>\n\n",
        output => DatastarWriter.WritePatchElements(output, "<div>Merge</div>"u8));

    [Fact]
    public void Elements_with_every_option_stand_in_the_specified_order() => AssertBytes(
        """
        event: datastar-patch-elements
        id: event1
        retry: 2000
        data: selector div
        data: mode append
        data: useViewTransition true
        data: viewTransitionSelector #x
        data: namespace svg
        data: elements <circle/>


        """,
        output => DatastarWriter.WritePatchElements(output, "<circle/>", new PatchElementsOptions
        {
            Selector = "div",
            Mode = PatchMode.Append,
            Namespace = PatchNamespace.Svg,
            UseViewTransition = true,
            ViewTransitionSelector = "#x",
            EventId = "event1",
            Retry = TimeSpan.FromSeconds(2),
        }));

    [Fact]
    public void A_view_transition_selector_goes_only_with_a_view_transition() => AssertBytes(
        "event: datastar-patch-elements\ndata: elements <p></p>\n\n",
        output => DatastarWriter.WritePatchElements(output, "<p></p>"u8, new PatchElementsOptions { ViewTransitionSelector = "#x" }));

    [Theory]
    [InlineData(PatchMode.Inner, "inner")]
    [InlineData(PatchMode.Replace, "replace")]
    [InlineData(PatchMode.Prepend, "prepend")]
    [InlineData(PatchMode.Append, "append")]
    [InlineData(PatchMode.Before, "before")]
    [InlineData(PatchMode.After, "after")]
    [InlineData(PatchMode.Remove, "remove")]
    public void Removal_and_the_other_modes_are_named(PatchMode mode, string name) => AssertBytes(
        $"event: datastar-patch-elements\ndata: selector #a\ndata: mode {name}\n\n",
        output => DatastarWriter.WritePatchElements(output, ""u8, new PatchElementsOptions { Selector = "#a", Mode = mode }));

    [Fact]
    public void The_default_retry_time_is_not_sent() => AssertBytes(
        "event: datastar-patch-signals\ndata: signals {}\n\n",
        output => DatastarWriter.WritePatchSignals(output, "{}"u8, new PatchSignalsOptions { Retry = TimeSpan.FromSeconds(1) }));

    [Fact]
    public void Lines_end_at_every_kind_of_line_break_and_blank_ones_are_kept() => AssertBytes(
        "event: datastar-patch-elements\ndata: elements <pre>a\ndata: elements b\ndata: elements \ndata: elements c\ndata: elements \ndata: elements d</pre>\ndata: elements \n\n",
        output => DatastarWriter.WritePatchElements(output, "<pre>a\r\nb\n\nc\r\rd</pre>\n"u8));

    [Fact]
    public void Signals_with_every_option() => AssertBytes(
        "event: datastar-patch-signals\nid: 7\ndata: onlyIfMissing true\ndata: signals {\ndata: signals \"a\":1}\n\n",
        output => DatastarWriter.WritePatchSignals(output, "{\n\"a\":1}", new PatchSignalsOptions { OnlyIfMissing = true, EventId = "7" }));

    [Fact]
    public void A_script_is_appended_to_the_body_and_removed_when_it_has_run() => AssertBytes(
        "event: datastar-patch-elements\ndata: selector body\ndata: mode append\n"
        + "data: elements <script data-effect=\"el.remove()\">if (true) {\ndata: elements   alert(1)\ndata: elements }</script>\n\n",
        output => DatastarWriter.WriteExecuteScript(output, "if (true) {\n  alert(1)\n}"));

    [Fact]
    public void A_script_with_attributes_that_stays() => AssertBytes(
        "event: datastar-patch-elements\nid: e\nretry: 5\ndata: selector body\ndata: mode append\n"
        + "data: elements <script type=\"module\" title=\"&quot;&lt;&amp;\">f()</script>\n\n",
        output => DatastarWriter.WriteExecuteScript(output, "f()", new ExecuteScriptOptions
        {
            AutoRemove = false,
            Attributes = [KeyValuePair.Create("type", "module"), KeyValuePair.Create("title", "\"<&")],
            EventId = "e",
            Retry = TimeSpan.FromMilliseconds(5),
        }));

    [Theory]
    [InlineData("a('</script>')", "a('\\x3C/script>')")]
    [InlineData("a('</ScRiPt >')", "a('\\x3C/ScRiPt >')")]
    [InlineData("a('<!-- <script>')", "a('\\x3C!-- <script>')")]
    [InlineData("a < b && c</d/.x", "a < b && c</d/.x")]
    public void What_would_end_the_script_element_is_made_harmless(string script, string expected)
    {
        var written = Write(output => DatastarWriter.WriteExecuteScript(output, script));

        Assert.Contains($">{expected}</script>\n\n", Encoding.UTF8.GetString(written.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("on load")]
    [InlineData("a\"b")]
    [InlineData("a>b")]
    [InlineData("a=b")]
    public void An_attribute_that_would_end_its_name_is_refused(string name) => Assert.Throws<ArgumentException>(() =>
        Write(output => DatastarWriter.WriteExecuteScript(output, "f()", new ExecuteScriptOptions { Attributes = [KeyValuePair.Create(name, "x")] })));

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    public void An_event_id_that_would_end_its_line_is_refused(string id) => Assert.Throws<ArgumentException>(() =>
        Write(output => DatastarWriter.WritePatchElements(output, "<p></p>"u8, new PatchElementsOptions { EventId = id })));

    [Fact]
    public void Whatever_the_elements_are_a_client_gets_one_event_with_the_same_lines() =>
        Gen.Select(Texts, Texts).Sample((elements, selector) =>
        {
            var bytes = Write(output => DatastarWriter.WritePatchElements(output, elements, new PatchElementsOptions { Selector = selector }));
            var parsed = Assert.Single(EventStreamParser.Parse(bytes.Span));
            Assert.Equal("datastar-patch-elements", parsed.Name);
            Assert.Equal(elements.Length == 0 ? null : Normalized(elements), parsed.Value("elements"));
            Assert.Equal(selector.Replace('\r', ' ').Replace('\n', ' '), parsed.Value("selector"));
        });

    [Fact]
    public void Whatever_the_signals_are_a_client_gets_one_event_with_the_same_lines() => Texts.Sample(json =>
    {
        var bytes = Write(output => DatastarWriter.WritePatchSignals(output, json));
        var parsed = Assert.Single(EventStreamParser.Parse(bytes.Span));
        Assert.Equal("datastar-patch-signals", parsed.Name);
        Assert.Equal(Normalized(json), parsed.Value("signals"));
    });

    [Fact]
    public void Whatever_the_script_is_a_client_gets_one_event_whose_script_element_ends_at_its_end() => Texts.Sample(script =>
    {
        var bytes = Write(output => DatastarWriter.WriteExecuteScript(output, script));
        var parsed = Assert.Single(EventStreamParser.Parse(bytes.Span));
        var element = parsed.Value("elements")!;
        Assert.Equal(element.Length - "</script>".Length, element.IndexOf("</script", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("<!--", element, StringComparison.Ordinal);
    });

    [Fact]
    public void Elements_are_written_without_allocating()
    {
        var output = new ArrayBufferWriter<byte>(128 * 1024);
        var elements = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("<li>Something that is a line</li>", 500)));
        DatastarWriter.WritePatchElements(output, elements);
        output.ResetWrittenCount();

        var before = GC.GetAllocatedBytesForCurrentThread();
        DatastarWriter.WritePatchElements(output, elements);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.OneOf(new[] { "\r", "\n", "\r\n", "\n\n", "data: elements <b>", "event: x\n", ":", " ", "</script>", "<!--", "<", "ü", "😀", "id: 1", "\0" }.Select(Gen.Const).ToArray()),
        Gen.String[Gen.Char[' ', '~'], 0, 20]).List[0, 12].Select(parts => string.Concat(parts));

    private static string Normalized(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    private static ReadOnlyMemory<byte> Write(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenMemory;
    }

    private static void AssertBytes(string expected, Action<IBufferWriter<byte>> write) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(Write(write).Span));
}
