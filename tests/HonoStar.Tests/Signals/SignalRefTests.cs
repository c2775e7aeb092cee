using System.Buffers;
using System.Text;
using HonoStar.Datastar;

namespace HonoStar.Tests.Signals;

public sealed class SignalRefTests
{
    public static TheoryData<SignalValue, string> Values => new()
    {
        { new SignalRef<string?>("v").Set("a \"b\""), "\"a \\u0022b\\u0022\"" },
        { new SignalRef<string?>("v").Set(null), "null" },
        { new SignalRef<bool>("v").Set(true), "true" },
        { new SignalRef<sbyte>("v").Set(-1), "-1" },
        { new SignalRef<long>("v").Set(long.MinValue), "-9223372036854775808" },
        { new SignalRef<ulong>("v").Set(ulong.MaxValue), "18446744073709551615" },
        { new SignalRef<int?>("v").Set(null), "null" },
        { new SignalRef<float>("v").Set(1.5f), "1.5" },
        { new SignalRef<double>("v").Set(0.1), "0.1" },
        { new SignalRef<decimal>("v").Set(1.20m), "1.20" },
        { new SignalRef<Guid>("v").Set(Guid.Empty), "\"00000000-0000-0000-0000-000000000000\"" },
        { new SignalRef<DateTime>("v").Set(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)), "\"2026-01-02T03:04:05Z\"" },
        { new SignalRef<DateTimeOffset>("v").Set(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1))), "\"2026-01-02T03:04:05+01:00\"" },
        { new SignalRef<DateOnly>("v").Set(new DateOnly(2026, 1, 2)), "\"2026-01-02\"" },
        { new SignalRef<DayOfWeek>("v").Set(DayOfWeek.Monday), "\"Monday\"" },
        { new SignalRef<string[]>("v").Set(["a", "b"]), "[\"a\",\"b\"]" },
        { new SignalRef<List<int>>("v").Set([1, 2]), "[1,2]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_sent_as_the_json_that_its_property_is_read_from(SignalValue value, string json) =>
        Assert.Equal($$"""{"v":{{json}}}""", Json(Reply.Signals(value)));

    [Fact]
    public void Values_below_the_same_path_stand_together_and_of_two_for_one_signal_the_last_counts() => Assert.Equal(
        """{"a":{"b":2,"c":{"d":3}},"e":4}""",
        Json(Reply.Signals(
            new SignalRef<int>("a.b").Set(1),
            new SignalRef<int>("a.c.d").Set(3),
            new SignalRef<int>("e").Set(4),
            new SignalRef<int>("a.b").Set(2))));

    [Fact]
    public void A_default_reference_or_value_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => default(SignalRef<int>).Set(1));
        Assert.Throws<ArgumentException>(() => Reply.Signals(default(SignalValue)));
    }

    [Fact]
    public void In_an_expression_it_is_the_signal_and_where_a_name_is_wanted_the_name()
    {
        var title = new SignalRef<string>("draft.title");

        Assert.Equal("$draft.title", title.ToString());
        Assert.Equal("$['größe']", new SignalRef<int>("größe").ToString());
        Assert.Equal("""<input data-bind="draft.title">""", Html.Of($"<input {title.Bind()}>").ToString());
        Assert.Equal("""<p data-text="$errors.draft.title"></p>""", Html.Of($"""<p data-text="{title.Error}"></p>""").ToString());
    }

    [Fact]
    public void Two_references_are_equal_when_their_paths_are()
    {
        Assert.True(new SignalRef<int>("a") == new SignalRef<int>("a"));
        Assert.True(new SignalRef<int>("a") != new SignalRef<int>("b"));
        Assert.Equal(new SignalRef<int>("a").GetHashCode(), new SignalRef<int>("a").GetHashCode());
        Assert.False(new SignalRef<int>("a").Equals((object)"a"));
    }

    private static string Json(Reply reply)
    {
        var output = new ArrayBufferWriter<byte>();
        ReplyEvents.Write(output, reply, ScriptKind.Element);
        const string Before = "event: datastar-patch-signals\ndata: signals ";
        var text = Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.StartsWith(Before, text, StringComparison.Ordinal);
        return text[Before.Length..].TrimEnd('\n');
    }
}
