namespace HonoStar.Application.Tests;

public static partial class Topics
{
    [Topic("count")]
    public readonly partial record struct Count;

    [Topic("room:{name}")]
    public readonly partial record struct Room(string Name);

    [Topic("secret")]
    public readonly partial record struct Secret;
}
