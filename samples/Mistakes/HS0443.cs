namespace Mistakes.HS0443;

[Page("/hs0443")]
public sealed class Page0443
{
    public Html Get() => $"""<form><input type="password" name="password" aria-label="Password"></form>"""; // HS0443
}
