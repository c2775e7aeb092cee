using HonoStar.Buses.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using NATS.Client.Core;

namespace HonoStar.Buses.Tests;

public sealed class NKeysTests
{
    [Fact]
    public async Task Authentication_by_NKey_says_what_it_lacks_where_a_stand_in_is_built_in()
    {
        await using var server = new NatsServer { NKey = "UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4" };
        await server.StartAsync();
        await using var node = new BusNode(builder => builder.AddNats(options =>
        {
            options.Url = server.Url;
            options.Configure = client => client with { AuthOpts = new NatsAuthOpts { NKey = "UAAA", Seed = "SUAAA" } };
        }));

        await node.UntilAsync(() => node.Log.Count(3003) == 1);

        Assert.Contains(node.Log.Lines, line => line.Contains("NKey authentication needs the package NATS.NKeys", StringComparison.Ordinal));
    }
}
