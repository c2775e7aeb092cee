namespace HonoStar.Analyzers.Tests.Replies;

public sealed class BackgroundPublishTests
{
    [Theory]
    [InlineData("_ = Task.Run(() => [|fx.Publish(topic)|]);")]
    [InlineData("_ = Task.Run(async () => { await Task.Delay(1); [|fx.Publish(topic)|]; });")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => [|fx.Publish(topic)|]);")]
    [InlineData("_ = Task.Factory.StartNew(() => [|fx.Publish(topic)|]);")]
    public Task Publishing_by_Fx_from_work_that_is_not_awaited_is_reported(string statement) => CheckAsync(statement);

    [Theory]
    [InlineData("fx.Publish(topic);")]
    [InlineData("await Task.Run(() => fx.Publish(topic));")]
    [InlineData("_ = Task.Run(() => publisher.PublishAsync(topic).AsTask());")]
    public Task Publishing_before_the_handler_ends_is_not(string statement) => CheckAsync(statement);

    private static Task<IReadOnlyList<string>> CheckAsync(string statement) =>
        PageApplication.With(RuleIdentifiers.PublishInBackground, $$"""
            public async Task<Reply> Post(Fx fx, [FromServices] ITopicPublisher publisher) { var topic = new Changes(); {{statement}} await Task.Yield(); return Reply.None; }
            """)
            .With("Topics.cs", """[Topic("changes")] public readonly partial record struct Changes;""")
            .CheckAsync();
}
