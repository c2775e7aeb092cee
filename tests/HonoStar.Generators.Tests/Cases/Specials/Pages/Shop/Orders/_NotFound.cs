namespace App.Pages.Shop.Orders;

[NotFoundPage]
public sealed class NoSuchOrder
{
    public Html Get(HttpRequest request) => $"<p>{request.Path}</p>";
}
