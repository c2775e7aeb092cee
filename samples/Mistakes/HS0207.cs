namespace Mistakes.HS0207;

public static class Parts
{
    public static Html Terms() => $"<p>R&D &nbspof</p>"; // HS0207
}
