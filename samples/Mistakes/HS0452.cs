namespace Mistakes.HS0452;

[Page("/hs0452")]
public sealed class Page0452
{
    public Html Get() => $"""<p data-signals:weight="0"></p><p data-signals:weight="'heavy'"></p>"""; // HS0452
}
