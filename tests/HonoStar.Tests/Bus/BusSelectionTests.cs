using HonoStar.Bus;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace HonoStar.Tests.Bus;

public sealed class BusSelectionTests
{
    [Theory]
    [InlineData("HONOSTAR_NATS_URL", "HonoStar.Nats", "AddNats()")]
    [InlineData("REDIS_URL", "HonoStar.Redis", "AddRedis()")]
    public async Task A_bus_that_the_environment_names_and_the_application_lacks_fails_the_start(string variable, string package, string call)
    {
        await using var app = Application((variable, "scheme://someone:s3cret@somewhere"));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        foreach (var part in new[] { variable, package, call, "AddMemoryBus()" })
        {
            Assert.Contains(part, failure.Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_word_publishes_stay_in_memory_and_that_is_healthy()
    {
        await using var app = Application();
        await app.StartAsync(TestContext.Current.CancellationToken);

        Assert.IsType<MemoryBus>(app.Services.GetRequiredService<IBus>());
        var report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Healthy, report.Entries["HonoStar bus"].Status);
    }

    [Fact]
    public async Task An_application_may_say_that_a_server_is_for_something_else()
    {
        await using var app = Application(builder => builder.AddMemoryBus(), ("REDIS_URL", "redis://somewhere"));
        await app.StartAsync(TestContext.Current.CancellationToken);

        Assert.IsType<MemoryBus>(app.Services.GetRequiredService<IBus>());
    }

    private static WebApplication Application(params (string, string)[] environment) => Application(_ => { }, environment);

    private static WebApplication Application(Action<IHonoStarBuilder> add, params (string Name, string Value)[] environment)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment)
        {
            builder.Configuration[name] = value;
        }

        // Twice: nothing may be added twice.
        builder.Services.AddHonoStar();
        add(builder.Services.AddHonoStar());
        return builder.Build();
    }
}
