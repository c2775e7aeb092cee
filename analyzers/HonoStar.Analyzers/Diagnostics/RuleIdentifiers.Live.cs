namespace HonoStar.Analyzers;

/// <content>HS03xx: topics and live regions.</content>
internal static partial class RuleIdentifiers
{
    public const string RegionWithoutId = "HS0301";
    public const string TopicValueMissing = "HS0302";
    public const string RegionCalledDirectly = "HS0303";
    public const string TopicTemplate = "HS0304";
    public const string RequestStateInRegion = "HS0305";
    public const string RegionResult = "HS0306";
    public const string RegionCannotBeGenerated = "HS0307";
}
