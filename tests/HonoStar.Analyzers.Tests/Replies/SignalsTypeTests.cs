namespace HonoStar.Analyzers.Tests.Replies;

public sealed class SignalsTypeTests
{
    private const string Types = """
        namespace App;
        [Signals] public sealed record Marked(string Text);
        public sealed record Taken(string Text);
        public sealed record Sent(string Text);
        public sealed record Other(string Text);
        """;

    [Theory]
    [InlineData("return Reply.Signals([|new Other(\"a\")|]);")]
    [InlineData("return Reply.Signals([|new { Text = \"a\" }|]);")]
    [InlineData("return Reply.Signals([|\"a\"|], onlyIfMissing: true);")]
    [InlineData("return Reply.Signals([|new Dictionary<string, string>()|]);")]
    [InlineData("return Reply.Signals<object>([|new Marked(\"a\")|]);")]
    [InlineData("return Reply.Signals([|new[] { new Marked(\"a\") }|]);")]
    [InlineData("_ = Js.Signals([|new Other(\"a\")|]); return Reply.None;")]
    public Task A_type_that_is_no_input_is_reported(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("return Reply.Signals(new Marked(\"a\"));")]
    [InlineData("return Reply.Signals(new Taken(\"a\"));")]
    [InlineData("return Reply.Signals(new Sent(\"a\"));")]
    [InlineData("return Reply.Signals(Signals.Marked.Text.Set(\"a\"));")]
    [InlineData("_ = Js.Signals(new Marked(\"a\")); return Any(new Marked(\"a\"));")]
    public Task One_that_is_marked_or_taken_by_a_handler_is_not(string statements) => CheckAsync(statements);

    [Fact]
    public async Task The_message_says_what_to_mark() => Assert.Equal(
        [
            "'Other' stands for no signals, so that 'Reply.Signals' throws: mark 'Other' with [Signals]",
            "An anonymous type stands for no signals, so that 'Js.Signals' throws: write a record that is marked with [Signals]",
        ],
        await CheckAsync("_ = Reply.Signals([|new Other(\"a\")|]) + Reply.None; _ = Js.Signals([|new { Text = 1 }|]); return Reply.None;", RuleIdentifiers.ReplyDropped));

    private static Task<IReadOnlyList<string>> CheckAsync(string statements, params string[] without) =>
        PageApplication.With(RuleIdentifiers.UnknownSignalsType, $$"""
            public Reply Post([Signals] Taken taken) { {{statements}} }
            public Reply Put([Form] Sent sent) => Reply.None;
            private static Reply Any<T>(T signals) => Reply.Signals(signals);
            """)
            .With("Types.cs", Types)
            .Without(without)
            .CheckAsync();
}
