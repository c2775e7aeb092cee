namespace App.Pages;

[ErrorPage]
public sealed class SiteError
{
    public Html Get(ErrorInfo error) => $"<p>{error.StatusCode}</p>";
}
