namespace Mistakes.HS0117;

[Page("/hs0117/{id:int}")]
public sealed partial class Page0117
{
    public Html Get(int id) => $"<a href='/hs0117/seven'>{id}</a>"; // HS0117
}
