namespace IssueTracker.Components;

/// <summary>A point in time, in the words of whoever reads it.</summary>
public static class Moment
{
    /// <summary>The day.</summary>
    public static Html Day(DateTimeOffset time) => $"""<time datetime="{time:O}" title="{time:R}">{time:d MMM yyyy}</time>""";

    /// <summary>The day and the time of day, in UTC: a region is the same for all who watch it, wherever they are.</summary>
    public static Html Exact(DateTimeOffset time) => $"""<time datetime="{time:O}">{time:d MMM yyyy, HH:mm} UTC</time>""";
}
