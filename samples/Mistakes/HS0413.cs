namespace Mistakes.HS0413;

[Page("/hs0413")]
public sealed class Page0413
{
    public Html Get() => $"""<p data-scroll-into-view>Here</p>"""; // HS0413
}
