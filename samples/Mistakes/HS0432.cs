namespace Mistakes.HS0432;

[Page("/hs0432")]
public sealed class Page0432
{
    public Html Get() => $"""<p data-signals:size="''"><input type="number" aria-label="Size" data-bind:size></p>"""; // HS0432
}
