namespace Mistakes.HS0105;

[Page("/hs0105/{id}")]
public sealed partial class Page0105
{
    public Html Get(int id) => $"<p>{id}</p>";

    public Reply Post(long id) => Reply.Toast($"{id}"); // HS0105
}
