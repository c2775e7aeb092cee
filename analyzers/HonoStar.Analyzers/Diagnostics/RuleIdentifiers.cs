namespace HonoStar.Analyzers;

/// <summary>The ids of the rules, grouped by hundreds: 01 pages and routing, 03 topics and live regions.</summary>
internal static class RuleIdentifiers
{
    public const string PageWithoutRoute = "HS0101";
    public const string DuplicateHandler = "HS0102";
    public const string UnbindableParameter = "HS0103";
    public const string UnusedRouteParameter = "HS0104";
    public const string RouteParameterTypes = "HS0105";
    public const string PageWithoutHandlers = "HS0106";
    public const string NotPartial = "HS0107";
    public const string SpecialClass = "HS0108";
    public const string UnanswerableResult = "HS0109";
    public const string AmbiguousRoutes = "HS0110";
    public const string UnreadableInput = "HS0111";
    public const string PathBelowCatchAll = "HS0112";
    public const string ClassCannotBeMade = "HS0113";
    public const string HandlerNeverCalled = "HS0114";

    public const string RegionWithoutId = "HS0301";
    public const string TopicValueMissing = "HS0302";
    public const string RegionCalledDirectly = "HS0303";
    public const string TopicTemplate = "HS0304";
    public const string RequestStateInRegion = "HS0305";
    public const string RegionResult = "HS0306";
    public const string RegionCannotBeGenerated = "HS0307";

    /// <summary>The page that explains a rule.</summary>
    public static string HelpLink(string id) => $"https://github.com/honostar/honostar/blob/main/docs/diagnostics/{id}.md";
}
