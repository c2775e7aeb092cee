namespace App.Pages.Shop;

[ErrorPage]
public sealed class ShopError
{
    public async Task<IResult> Get(ErrorInfo error, HttpContext http)
    {
        await Task.Yield();
        return TypedResults.StatusCode(error.StatusCode);
    }
}
