namespace App.Pages.Shop;

[Layout]
public sealed class ShopLayout
{
    public async ValueTask<Html> RenderAsync(Html content)
    {
        await Task.Yield();
        return $"<section>{content}</section>";
    }
}
