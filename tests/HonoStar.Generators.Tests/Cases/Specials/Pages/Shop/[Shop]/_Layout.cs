namespace App.Pages.Shop;

[Layout]
public static class OneShopLayout
{
    public static Html Render(Html content, int shop) => $"<section>{shop}{content}</section>";
}
