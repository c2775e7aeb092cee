using Microsoft.EntityFrameworkCore;

namespace HonoStar.Faults.Tests.Outbox;

public sealed class ShopOutbox(ShopDb db) : IPublishOutbox
{
    public async Task<IReadOnlyList<OutboxEntry>> ReadAsync(int count, CancellationToken cancellation) => await db.Outbox
        .OrderBy(stored => stored.Id)
        .Take(count)
        .Select(stored => new OutboxEntry(stored.Id, stored.Topic, stored.TraceParent))
        .ToListAsync(cancellation);

    public async Task RemoveAsync(IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation)
    {
        var ids = entries.Select(entry => entry.Id).ToArray();
        await db.Outbox.Where(stored => ids.Contains(stored.Id)).ExecuteDeleteAsync(cancellation);
    }
}
