namespace App;

/// <summary>A region class: pages take it by constructor or parameter.</summary>
public sealed partial class Badge(Inner inner, TimeProvider time)
{
    /// <summary>A region.</summary>
    /// <param name="id">A value.</param>
    [Live<Topics.Issue>]
    internal Html Count(int id) => $"""<b id="badge">{id}{inner.Live.Value()}{time.GetUtcNow()}</b>""";
}

internal sealed class Unshared;

public sealed partial class Inner
{
    [Live<Topics.Issues>]
    private static Html Value() => $"""<i id="inner">1</i>""";
}
