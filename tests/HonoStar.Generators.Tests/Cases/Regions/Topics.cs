namespace App;

public static partial class Topics
{
    [Topic("issues")]
    public readonly partial record struct Issues;

    [Topic("issue:{id}")]
    public readonly partial record struct Issue(int Id);

    [Topic("room:{name}:{floor}")]
    public readonly partial record struct Room(string Name, long Floor);
}
