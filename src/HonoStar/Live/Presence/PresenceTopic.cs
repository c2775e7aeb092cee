namespace HonoStar;

/// <summary>A kind of topic that has presence, and what its viewers are to each other.</summary>
/// <param name="Template">The topic's template.</param>
/// <param name="Describe">How a viewer is known to others; <see langword="null"/> for those who are only counted.</param>
internal sealed record PresenceTopic(string Template, Func<Viewer, PresentViewer?> Describe);
