namespace Mistakes.HS0127;

[Page("/hs0127/{id:integer}")] // HS0127
public sealed partial class Page0127
{
    public Html Get(int id) => $"{id}";
}
