namespace Mistakes.HS0110;

[Page("/hs0110/{id}")]
public sealed class ById
{
    public Html Get(string id) => $"<p>{id}</p>"; // HS0110
}

[Page("/hs0110/{name}")]
public sealed class ByName
{
    public Html Get(string name) => $"<p>{name}</p>"; // HS0110
}
