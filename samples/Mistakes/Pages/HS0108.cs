namespace Mistakes.HS0108;

[Layout] // HS0108
public sealed class MainLayout
{
    public Html Render(Html content) => $$"""<main data-signals="{title: '', count: 0, open: false}">{{content}}</main>""";
}
