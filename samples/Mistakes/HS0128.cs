namespace Mistakes.HS0128;

[Page("/hs0128")]
public sealed partial class Page0128
{
    [Post("add")]
    public Reply Add(Label input) => Reply.Toast(input.Name); // HS0128
}

public sealed record Label(string Name);
