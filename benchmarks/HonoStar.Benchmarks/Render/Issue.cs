namespace HonoStar.Benchmarks.Render;

/// <summary>What a row of the page shows.</summary>
public sealed record Issue(int Id, string Title, string Author, string Summary, bool IsOpen, int Comments, DateTime Opened, Label[] Labels);

/// <summary>A mark on an issue.</summary>
public sealed record Label(string Name, string Tone);

/// <summary>What the page shows.</summary>
public sealed record IssueList(string Project, string User, Issue[] Issues)
{
    /// <summary>The same list every time; a third of the texts have something to encode.</summary>
    public static IssueList Create(int count)
    {
        string[] titles =
        [
            "Export hangs when the report has no rows",
            "List<T> is shown as \"List\" & loses its argument",
            "Größe des Fensters wird nicht gespeichert",
            "Keyboard focus is lost after closing the dialog",
            "Can't log in on a device with another time zone",
            "Search results jump while the page is still loading",
        ];
        string[] authors = ["Ann Miller", "Øystein Berg", "Kim O'Hara", "Lee", "Maria Fernandez"];
        string[] summaries =
        [
            "Steps: open the report, choose a month without data and press export. Nothing happens, and nothing is logged.",
            "Seen with <select multiple> in two browsers & one reader. It worked in the release before the last one.",
            "Happens only now and then; a restart helps for a while. The log has a timeout shortly before.",
        ];
        Label[] labels = [new("bug", "red"), new("needs info", "amber"), new("ui & layout", "blue"), new("good first issue", "green")];
        var start = new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc);
        return new IssueList("Apollo & Co.", "Ann Miller", [.. Enumerable.Range(0, count).Select(i => new Issue(
            1000 + (i * 37),
            titles[i % titles.Length],
            authors[i % authors.Length],
            summaries[i % summaries.Length],
            i % 3 != 0,
            i * 7 % 23,
            start.AddHours(i * 31),
            [.. labels.Skip(i % 3).Take(2)]))]);
    }
}
