using System.Globalization;

namespace HonoStar.Benchmarks.Fanout;

/// <summary>What is shown: 25 KB of rows, and last a version in seven digits, by which a client knows that it has the whole.</summary>
internal static class Board
{
    public const int Rows = 205;

    public static string Row(int row) => string.Create(
        CultureInfo.InvariantCulture,
        $"Row {row:000}: something that somebody wrote about the matter at hand");

    public static string VersionText(int version) => version.ToString("0000000", CultureInfo.InvariantCulture);
}
