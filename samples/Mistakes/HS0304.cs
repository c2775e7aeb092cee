namespace Mistakes.HS0304;

[Topic("hs0304:{number}")] // HS0304
public readonly partial record struct Wrong;

public static class Use
{
    public static Wrong Made => new Wrong();
}
