namespace Mistakes.HS0461;

[Page("/hs0461")]
public sealed class Page0461
{
    public Html Get() => $"""<p data-signals:tags="[]"><input aria-label="New" data-bind:tags><input aria-label="Old" data-bind="tags"></p>"""; // HS0461
}
