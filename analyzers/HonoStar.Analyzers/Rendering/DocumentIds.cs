namespace HonoStar.Analyzers;

/// <summary>The ids of the document that HonoStar puts round every page.</summary>
internal static class DocumentIds
{
    public static IReadOnlyCollection<string> All { get; } = ["honostar-app", "honostar-overlays", "honostar-toasts", "honostar-live"];
}
