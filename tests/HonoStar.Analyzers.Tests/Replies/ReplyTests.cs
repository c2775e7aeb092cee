namespace HonoStar.Analyzers.Tests.Replies;

public sealed class ReplyTests
{
    [Theory]
    [InlineData("[|Reply.Toast(\"a\")|]; return Reply.None;")]
    [InlineData("_ = [|Reply.Toast(\"a\")|]; return Reply.None;")]
    [InlineData("[|Make()|]; return Reply.None;")]
    [InlineData("[|await MakeAsync()|]; return Reply.None;")]
    public Task A_reply_that_is_dropped_is_reported(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("await Task.Yield(); var reply = Reply.Toast(\"a\"); return reply;")]
    [InlineData("Reply reply; reply = await MakeAsync(); return reply;")]
    [InlineData("var reply = await MakeAsync(); reply += Reply.Toast(\"a\"); return reply;")]
    [InlineData("return await MakeAsync() + Make();")]
    [InlineData("string.Concat(\"a\"); return await MakeAsync();")]
    public Task One_that_is_kept_or_returned_is_not(string statements) => CheckAsync(statements);

    private static Task<IReadOnlyList<string>> CheckAsync(string statements) =>
        PageApplication.With(RuleIdentifiers.ReplyDropped, $$"""
            public async Task<Reply> Post() { {{statements}} }
            private static Reply Make() => Reply.None;
            private static async Task<Reply> MakeAsync() { await Task.Yield(); return Reply.None; }
            """)
            .CheckAsync();
}
