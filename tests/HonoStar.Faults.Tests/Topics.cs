namespace HonoStar.Faults.Tests;

public static partial class Topics
{
    [Topic("board:{name}")]
    public readonly partial record struct Board(string Name);

    [Topic("orders")]
    public readonly partial record struct Orders;
}
