using System.Globalization;
using System.Net;
using System.Text;

namespace HonoStar.Benchmarks.Live;

/// <summary>What is shown: rows, and last a version in seven digits, by which a client knows that it has the whole.</summary>
internal static class Board
{
    private const string RowsVariable = "HONOSTAR_BENCH_ROWS";

    /// <summary>How many rows a board has: 205 are 25 KB.</summary>
    public static int Rows { get; } = int.Parse(Environment.GetEnvironmentVariable(RowsVariable) ?? "205", CultureInfo.InvariantCulture);

    public static KeyValuePair<string, string?> WithRows(int rows) => new(RowsVariable, rows.ToString(CultureInfo.InvariantCulture));

    public static string Row(int row) => string.Create(
        CultureInfo.InvariantCulture,
        $"Row {row:000}: something that somebody wrote about the matter at hand");

    public static string VersionText(int version) => version.ToString("0000000", CultureInfo.InvariantCulture);

    /// <summary>The board as one writes it without a framework.</summary>
    public static string Write(int version)
    {
        var text = VersionText(version);
        var board = new StringBuilder(32 * 1024);
        board.Append("<section id=\"board\" class=\"list\">");
        for (var row = 0; row < Rows; row++)
        {
            board.Append("<article class=\"row\" data-version=\"").Append(text).Append("\"><p>");
            board.Append(WebUtility.HtmlEncode(Row(row))).Append("</p></article>");
        }

        return board.Append("<p class=\"version\">").Append(text).Append("</p></section>").ToString();
    }

    /// <summary>The board as an event.</summary>
    public static byte[] WriteEvent(int version) =>
        Encoding.UTF8.GetBytes($"event: datastar-patch-elements\ndata: elements {Write(version)}\n\n");
}
