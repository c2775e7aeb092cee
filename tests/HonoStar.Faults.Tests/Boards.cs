using System.Collections.Concurrent;

namespace HonoStar.Faults.Tests;

/// <summary>What the application is about: lists of numbers. All nodes share it, as they would a database.</summary>
public sealed class Boards
{
    private const int MaxRows = 10;

    private readonly ConcurrentDictionary<string, (long Total, int[] Rows)> _boards = new();

    public (long Total, int[] Rows) Read(string name) => _boards.GetValueOrDefault(name, (0, []));

    /// <summary>Adds a row, without the oldest if there are too many.</summary>
    public void Add(string name, int value) => _boards.AddOrUpdate(
        name,
        _ => (1, [value]),
        (_, board) => (board.Total + 1, [.. board.Rows.TakeLast(MaxRows - 1), value]));
}
