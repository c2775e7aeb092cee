namespace Mistakes.HS0103;

[Page("/hs0103")]
public sealed partial class Page0103
{
    public Html Get(List<int> ids) => $"<p>{ids.Count}</p>"; // HS0103
}
