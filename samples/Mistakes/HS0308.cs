namespace Mistakes.HS0308;

[Topic("hs0308")]
public readonly partial record struct Unwatched;

[Page("/hs0308")]
public sealed partial class Page0308
{
    public Reply Post(Fx fx)
    {
        fx.Publish(new Unwatched()); // HS0308
        return Reply.None;
    }
}
