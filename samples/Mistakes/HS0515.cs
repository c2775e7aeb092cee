namespace Mistakes.HS0515;

[Page("/hs0515")]
public sealed partial class Page0515
{
    [Post("remove/{id:int}")]
    public Reply Remove(int id) => Reply.Remove($"#{id}"); // HS0515
}
