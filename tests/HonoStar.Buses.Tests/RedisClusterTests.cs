using System.Globalization;
using HonoStar.Bus;
using HonoStar.Buses.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace HonoStar.Buses.Tests;

/// <summary>Three primaries, each with a third of the slots.</summary>
public sealed class RedisClusterTests : IAsyncLifetime
{
    private const int Slots = 16384;

    private readonly List<RedisServer> _servers = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("honostar-cluster-").FullName;

    public async ValueTask InitializeAsync()
    {
        try
        {
            await FormAsync();
        }
        catch (Exception)
        {
            // Nobody else would.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Topics_of_every_shard_are_heard_on_other_nodes()
    {
        await using var here = await new BusNode(Add).ConnectedAsync();
        await using var there = await new BusNode(Add).ConnectedAsync();
        var received = 0;
        for (var i = 0; i < 30; i++)
        {
            await there.Bus.SubscribeAsync("issue:" + i, _ => Interlocked.Increment(ref received), TestContext.Current.CancellationToken);
        }

        for (var i = 0; i < 30; i++)
        {
            await here.Bus.PublishAsync(new BusMessage("issue:" + i), TestContext.Current.CancellationToken);
        }

        await there.UntilAsync(() => received == 30);
        Assert.True(await here.Bus.FlushAsync(TestContext.Current.CancellationToken));

        // By shard: each server knows the subscribers of its own slots.
        for (var i = 0; i < 3; i++)
        {
            Assert.InRange((await ExecuteAsync(i, "PUBSUB", "SHARDCHANNELS")).Split('\n').Length, 2, 29);
        }
    }

    private async Task FormAsync()
    {
        var busPorts = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            busPorts.Add(BusServer.FindFreePort());
            _servers.Add(new RedisServer
            {
                Arguments =
                [
                    "--cluster-enabled", "yes", "--cluster-port", busPorts[i].ToString(CultureInfo.InvariantCulture),
                    "--cluster-config-file", Path.Combine(_folder, $"nodes-{i}.conf"),
                ],
            });
            await _servers[i].StartAsync();
        }

        for (var i = 0; i < 3; i++)
        {
            var start = Slots * i / 3;
            await ExecuteAsync(i, "CLUSTER", "ADDSLOTSRANGE", start, (Slots * (i + 1) / 3) - 1);
            await ExecuteAsync(i, "CLUSTER", "MEET", "127.0.0.1", _servers[0].Port, busPorts[0]);
        }

        for (var i = 0; i < 3; i++)
        {
            var start = Environment.TickCount64;
            while (!(await ExecuteAsync(i, "CLUSTER", "INFO")).Contains("cluster_state:ok", StringComparison.Ordinal) ||
                !(await ExecuteAsync(i, "CLUSTER", "INFO")).Contains("cluster_known_nodes:3", StringComparison.Ordinal))
            {
                Assert.True(Environment.TickCount64 - start < 60_000, "The cluster did not form.");
                await Task.Delay(100);
            }
        }
    }

    private void Add(IHonoStarBuilder builder) => builder.AddRedis(options => options.Url = string.Join(',', _servers.Select(server => $"127.0.0.1:{server.Port}")));

    private async Task<string> ExecuteAsync(int server, string command, params object[] arguments)
    {
        await using var client = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{_servers[server].Port},allowAdmin=true");
        var result = await client.GetServer("127.0.0.1", _servers[server].Port).ExecuteAsync(command, arguments);
        return result.Length >= 0 ? string.Join('\n', (string[])result!) : (string)result!;
    }
}
