namespace Mistakes.HS0101;

[Page] // HS0101
public sealed class AboutPage
{
    public Html Get() => $"<h1>About</h1>";
}
