namespace HonoStar.Application.Tests.Pages.Items;

[Layout]
public sealed class ItemsLayout
{
    public async Task<Html> Render(Html content)
    {
        await Task.Yield();
        return $"""<section id="items">{content}</section>""";
    }
}
