namespace Mistakes.HS0309;

[Page("/hs0309")]
public sealed partial class Page0309(Store store)
{
    public Reply Post()
    {
        store.Add(); // HS0309
        return Reply.None;
    }
}
