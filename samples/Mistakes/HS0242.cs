namespace Mistakes.HS0242;

public static class Parts
{
    public static Html Debug(string state) => $"<!-- {state} --><p></p>"; // HS0242
}
