namespace Mistakes.HS0107;

[Topic("hs0107")]
public readonly record struct Labels; // HS0107

public static class Use
{
    public static Labels Made => new Labels();
}
