namespace HonoStar.Analyzers;

/// <summary>
/// The ids of the rules, grouped by hundreds: 01 pages and routing, 02 templates and encoding, 03 topics and live regions,
/// 04 Datastar attributes and signals, 05 replies and commands, 06 security and configuration.
/// </summary>
internal static partial class RuleIdentifiers
{
    /// <summary>The page that explains a rule.</summary>
    public static string HelpLink(string id) => $"https://github.com/honostar/honostar/blob/main/docs/diagnostics/{id}.md";
}
