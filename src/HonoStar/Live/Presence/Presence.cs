namespace HonoStar;

/// <summary>Who is looking at a topic.</summary>
/// <param name="Viewers">Those with a name, each once however many tabs they have, by name; at most 200 of each node.</param>
/// <param name="Anonymous">How many browsers look besides, of people who have not signed in or are not to be named.</param>
/// <param name="Count">How many there are altogether.</param>
public sealed record Presence(IReadOnlyList<PresentViewer> Viewers, int Anonymous, int Count)
{
    /// <summary>Nobody.</summary>
    public static Presence Nobody { get; } = new([], 0, 0);
}
