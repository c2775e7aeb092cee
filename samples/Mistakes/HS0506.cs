namespace Mistakes.HS0506;

[Page("/hs0506")]
public sealed partial class Page0506
{
    public Reply Post(Fx fx)
    {
        _ = Task.Run(() => fx.Publish(new Changes())); // HS0506
        return Reply.None;
    }
}
