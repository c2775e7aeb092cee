namespace Mistakes.HS0116;

[Page("/hs0116")]
public sealed partial class Page0116
{
    public Html Get() => $"<a href='/hs0116/close'>x</a>"; // HS0116

    [Post("close")]
    public Reply Close() => Reply.None;
}
