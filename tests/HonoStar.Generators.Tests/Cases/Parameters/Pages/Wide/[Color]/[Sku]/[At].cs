namespace App.Pages.Wide;

[Page]
public sealed class WidePage
{
    public Html Get(Color color, Sku sku, DateTime at) => $"";

    // The route of a page is that of all its handlers, whether they take its values or not.
    public Reply Post() => Reply.None;
}
