namespace Mistakes.HS0123;

[Page("/hs0123/{name}")]
public sealed partial class Page0123
{
    public Html Get(string name) => $"<p>{name}</p>"; // HS0123
}

[Page("/hs0123/new")]
public sealed partial class NewPage0123
{
    public Html Get() => $"";
}
