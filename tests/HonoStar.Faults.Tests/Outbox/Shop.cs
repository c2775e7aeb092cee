namespace HonoStar.Faults.Tests.Outbox;

public sealed class Shop(ShopDb db, IOutboxRelay relay)
{
    public async Task OrderAsync(string item)
    {
        db.Orders.Add(new Order { Item = item });
        db.Publish(new Topics.Orders());
        await db.SaveChangesAsync();          // one transaction: both rows, or none
        relay.Wake();                         // now rather than at the next look
    }
}
