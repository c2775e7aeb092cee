namespace Mistakes.HS0501;

[Page("/hs0501")]
public sealed partial class Page0501
{
    public Reply Post()
    {
        Reply.Toast("Saved"); // HS0501
        return Reply.None;
    }
}
