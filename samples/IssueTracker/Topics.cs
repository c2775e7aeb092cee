namespace IssueTracker;

/// <summary>Everything that can change in this application, and is watched by open pages.</summary>
public static partial class Topics
{
    /// <summary>Which issues there are, and what a list shows of them.</summary>
    [Topic("issues")]
    public readonly partial record struct IssueList;

    /// <summary>One issue: its title, text, status, labels and assignee.</summary>
    [Topic("issue:{id}")]
    public readonly partial record struct IssueDetail(int Id);

    /// <summary>The comments on one issue.</summary>
    [Topic("issue:{id}:comments")]
    public readonly partial record struct Comments(int Id);

    /// <summary>Who is looking at one issue.</summary>
    [Topic("issue:{id}:readers")]
    public readonly partial record struct Readers(int Id);

    /// <summary>Which labels there are.</summary>
    [Topic("labels")]
    public readonly partial record struct Labels;
}
