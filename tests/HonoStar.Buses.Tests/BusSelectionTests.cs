using HonoStar.Bus;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HonoStar.Buses.Tests;

public sealed class BusSelectionTests
{
    private const string Nats = "nats://127.0.0.1:1";
    private const string Redis = "redis://127.0.0.1:1";

    [Fact]
    public void The_environment_chooses_in_a_fixed_order()
    {
        static void Both(IHonoStarBuilder builder) => builder.AddRedis().AddNats();

        Assert.Equal("NATS", Chosen(Both, ("HONOSTAR_NATS_URL", Nats), ("HONOSTAR_REDIS_URL", Redis), ("REDIS_URL", Redis)));
        Assert.Equal("NATS", Chosen(Both, ("NATS_URL", Nats), ("HONOSTAR_REDIS_URL", Redis)));
        Assert.Equal("Redis", Chosen(Both, ("HONOSTAR_REDIS_URL", Redis), ("REDIS_URL", "nonsense://")));
        Assert.Equal("Redis", Chosen(Both, ("REDIS_URL", Redis)));
        Assert.Null(Chosen(Both));
    }

    [Fact]
    public void An_address_in_code_wins_over_the_environment()
    {
        Assert.Equal("Redis", Chosen(builder => builder.AddNats().AddRedis(options => options.Url = Redis), ("HONOSTAR_NATS_URL", Nats)));
        Assert.Null(Chosen(builder => builder.AddNats().AddMemoryBus(), ("HONOSTAR_NATS_URL", Nats)));
    }

    [Fact]
    public void Adding_a_bus_twice_adds_it_once()
    {
        Assert.Equal("NATS", Chosen(builder => builder.AddNats().AddNats(), ("NATS_URL", Nats)));
    }

    [Fact]
    public void An_option_out_of_range_says_so()
    {
        var failure = Assert.Throws<ArgumentException>(() => Chosen(builder => builder.AddRedis(options =>
        {
            options.Url = Redis;
            options.Prefix = "two words";
        })));

        Assert.Contains("prefix", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>The name of the bus, as the log has it; null for memory.</summary>
    private static string? Chosen(Action<IHonoStarBuilder> add, params (string Name, string Value)[] environment)
    {
        var log = new BusNode.LogLines();
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerProvider>(log);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(environment.Select(variable => KeyValuePair.Create(variable.Name, (string?)variable.Value)))
            .Build());
        add(services.AddHonoStar());
        using var provider = services.BuildServiceProvider();
        if (provider.GetRequiredService<IBus>() is MemoryBus)
        {
            return null;
        }

        return log.Lines.Single(line => line.StartsWith("3006 ", StringComparison.Ordinal)).Split(' ')[^2].TrimEnd('.');
    }
}
