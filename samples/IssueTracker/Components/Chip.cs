namespace IssueTracker.Components;

/// <summary>A label, and a status, as lists and pages show them.</summary>
public static class Chip
{
    /// <summary>A label. The text keeps the page's colour, which can be read on every tint.</summary>
    public static Html Of(Label label) =>
        $"""<span class="chip" style="{Color(label.Color)}"><span class="chip-dot"></span>{label.Name}</span>""";

    /// <summary>The labels of an issue as links to the list of issues that have them.</summary>
    public static Html Links(IEnumerable<Label> labels) =>
        labels.Each(label => $"""<a class="chip" style="{Color(label.Color)}" href="{Routes.Href(label: label.Name)}"><span class="chip-dot"></span>{label.Name}</a>""");

    /// <summary>Whether an issue is open, in words.</summary>
    public static Html Of(IssueStatus status) => status switch
    {
        IssueStatus.Open => $"""<span class="badge badge-open">{Icon.Open()} Open</span>""",
        _ => $"""<span class="badge badge-closed">{Icon.Closed()} Closed</span>""",
    };

    /// <summary>Whether an issue is open, as a coloured icon with hidden words.</summary>
    public static Html Small(IssueStatus status) => status switch
    {
        IssueStatus.Open => $"""<span class="status status-open">{Icon.Open()}<span class="visually-hidden">Open</span></span>""",
        _ => $"""<span class="status status-closed">{Icon.Closed()}<span class="visually-hidden">Closed</span></span>""",
    };

    /// <summary>A label's colour as a style. It was checked to be one when it came in.</summary>
#pragma warning disable HS0603 // Labels are stored with six hexadecimal digits, or not at all.
    private static Css Color(string color) => Css.Raw($"--label:{color}");
#pragma warning restore HS0603
}
