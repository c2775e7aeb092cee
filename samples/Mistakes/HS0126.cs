namespace Mistakes.HS0126;

[Page("/hs0126")]
public sealed partial class Page0126
{
    public Html Get() => $"<img src='/star.png' alt='Star'>"; // HS0126
}
