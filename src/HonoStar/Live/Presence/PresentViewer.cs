namespace HonoStar;

/// <summary>Somebody who is looking at a topic, as others may know them.</summary>
/// <param name="Id">Tells viewers apart; the same on every node.</param>
/// <param name="Name">What others see.</param>
public sealed record PresentViewer(string Id, string Name);
