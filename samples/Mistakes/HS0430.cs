namespace Mistakes.HS0430;

[Page("/hs0430")]
public sealed class Page0430
{
    public Html Get() => $"""<input aria-label="Title" data-bind="$title">"""; // HS0430
}
