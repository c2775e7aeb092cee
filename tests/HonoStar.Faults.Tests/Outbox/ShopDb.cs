using Microsoft.EntityFrameworkCore;

namespace HonoStar.Faults.Tests.Outbox;

public sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<StoredPublish> Outbox => Set<StoredPublish>();

    /// <summary>Stores a publish, in the transaction of whatever else is saved with it.</summary>
    public void Publish(ITopic topic)
    {
        var entry = OutboxEntry.Of(topic);
        Outbox.Add(new StoredPublish { Topic = entry.Topic, TraceParent = entry.TraceParent });
    }
}

public sealed class Order
{
    public long Id { get; set; }

    public required string Item { get; set; }
}

public sealed class StoredPublish
{
    public long Id { get; set; }

    public required string Topic { get; set; }

    public string? TraceParent { get; set; }
}
