namespace Mistakes.HS0621;

[Page("/hs0621")]
public sealed partial class Page0621
{
    public Html Get() => $"<img src='https://images.example.com/star.png' alt='Star'>"; // HS0621
}
