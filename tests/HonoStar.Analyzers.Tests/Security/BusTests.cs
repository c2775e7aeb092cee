using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Security;

public sealed class BusTests
{
    [Fact]
    public async Task Taking_the_bus_is_reported_at_its_type()
    {
        var messages = await new Application(RuleIdentifiers.BusUsed)
            .With("Importer.cs", "public sealed class Importer([|HonoStar.Bus.IBus|] bus) { public bool Is => bus.IsConnected; }")
            .CheckAsync();

        Assert.StartsWith("'Importer' uses the bus itself: publish a topic", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public Task Asking_the_services_for_it_is_as_well() =>
        new Application(RuleIdentifiers.BusUsed)
            .With("Importer.cs", """
                using Microsoft.Extensions.DependencyInjection;
                public static class Importer { public static object Of(IServiceProvider services) => [|services.GetRequiredService<HonoStar.Bus.IBus>()|]; }
                """)
            .CheckAsync();

    [Fact]
    public Task A_bus_may_stand_on_another() =>
        new Application(RuleIdentifiers.BusUsed)
            .With("Counting.cs", """
                using HonoStar.Bus;
                public sealed class CountingBus(IBus inner) : IBus
                {
                    public event Action? Lost { add => inner.Lost += value; remove => inner.Lost -= value; }
                    public bool IsConnected => inner.IsConnected;
                    public ValueTask PublishAsync(BusMessage message, CancellationToken cancellation = default) => inner.PublishAsync(message, cancellation);
                    public ValueTask<IAsyncDisposable> SubscribeAsync(string topic, Action<BusMessage> receive, CancellationToken cancellation = default) => inner.SubscribeAsync(topic, receive, cancellation);
                }
                """)
            .CheckAsync();

    [Fact]
    public async Task A_topic_that_is_a_string_is_reported()
    {
        var messages = await new Application(RuleIdentifiers.PublishByString)
            .With("Importer.cs", """public static class Importer { public static object Make(string name) => (new HonoStar.Bus.BusMessage([|"issues"|]), new HonoStar.Bus.BusMessage(name)); }""")
            .CheckAsync();

        Assert.StartsWith("Topic \"issues\" is a string that nothing checks", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_bus_that_is_made_in_code_is_reported() =>
        new Application(RuleIdentifiers.BusMadeInCode)
            .With("Setup.cs", "public static class Setup { public static object Bus() => [|new HonoStar.Bus.MemoryBus()|]; }")
            .CheckAsync();

    [Fact]
    public Task A_handler_that_opens_a_stream_is_reported() =>
        PageApplication
            .With(RuleIdentifiers.StreamInHandler, """
                [Post("a")] public async Task Write(HttpContext http) { await using var stream = [|DatastarStream.Open(http)|]; }
                public static DatastarStream Other(HttpContext http) => DatastarStream.Open(http);
                """)
            .CheckAsync();
}
