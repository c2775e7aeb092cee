using HonoStar.Buses.Tests.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Faults.Tests.Outbox;

public sealed class OutboxTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly string _database = Path.Combine(Path.GetTempPath(), $"honostar-outbox-{Guid.NewGuid():N}.sqlite");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_database);
    }

    [Fact]
    public async Task What_is_committed_is_published_and_then_forgotten()
    {
        await using var server = await ShopServer.StartAsync(_database);

        await server.UseAsync<Shop>(shop => shop.OrderAsync("tea"));

        await UntilAsync(async () => server.Published == 1 && await server.WaitingAsync() == 0);
    }

    [Fact]
    public async Task What_is_rolled_back_is_not_published()
    {
        await using var server = await ShopServer.StartAsync(_database);
        await server.UseAsync<ShopDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Publish(new Topics.Orders());
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });

        await server.UseAsync<Shop>(shop => shop.OrderAsync("tea"));

        await UntilAsync(async () => server.Published > 0 && await server.WaitingAsync() == 0);
        Assert.Equal(1, server.Published);
    }

    [Fact]
    public async Task A_crash_between_commit_and_publish_loses_nothing()
    {
        // A node that died right behind its commit: nobody has published.
        var options = new DbContextOptionsBuilder<ShopDb>().UseSqlite("Data Source=" + _database).Options;
        await using (var db = new ShopDb(options))
        {
            await db.Database.EnsureCreatedAsync();
            db.Orders.Add(new Order { Item = "tea" });
            db.Publish(new Topics.Orders());
            await db.SaveChangesAsync();
        }

        await using var next = await ShopServer.StartAsync(_database);

        await UntilAsync(async () => next.Published == 1 && await next.WaitingAsync() == 0);
    }

    [Fact]
    public async Task A_crash_between_publish_and_removal_publishes_once_more()
    {
        var crash = new Crash { IsDue = true };
        await using var server = await ShopServer.StartAsync(_database, builder =>
        {
            builder.Services.AddSingleton(crash);
            builder.Services.AddScoped<ShopOutbox>();
            builder.Services.AddScoped<IPublishOutbox, CrashingOutbox>();
        });

        await server.UseAsync<Shop>(shop => shop.OrderAsync("tea"));

        await UntilAsync(async () => server.Published == 2 && await server.WaitingAsync() == 0);
    }

    [Fact]
    public async Task A_publish_stays_stored_until_the_server_of_the_bus_has_it()
    {
        await using var nats = new NatsServer();
        await using var server = await ShopServer.StartAsync(_database, builder => builder.AddNats(options =>
        {
            options.Url = nats.Url;
            options.MaxReconnectDelay = TimeSpan.FromMilliseconds(200);
        }));
        await server.UseAsync<Shop>(shop => shop.OrderAsync("tea"));

        await UntilAsync(() => Task.FromResult(server.Published == 1));
        await Task.Delay(500);
        Assert.Equal(1, await server.WaitingAsync());
        await nats.StartAsync();

        await UntilAsync(async () => await server.WaitingAsync() == 0);
        Assert.Equal(1, server.Published);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var start = Environment.TickCount64;
        while (!await isSo())
        {
            Assert.True(Environment.TickCount64 - start < s_patience.TotalMilliseconds, "It did not come about.");
            await Task.Delay(20);
        }
    }

    private sealed class Crash
    {
        public bool IsDue { get; set; }
    }

    private sealed class CrashingOutbox(ShopOutbox outbox, Crash crash) : IPublishOutbox
    {
        public Task<IReadOnlyList<OutboxEntry>> ReadAsync(int count, CancellationToken cancellation) => outbox.ReadAsync(count, cancellation);

        public Task RemoveAsync(IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation)
        {
            if (crash.IsDue)
            {
                crash.IsDue = false;
                throw new InvalidOperationException("The database went away.");
            }

            return outbox.RemoveAsync(entries, cancellation);
        }
    }
}
