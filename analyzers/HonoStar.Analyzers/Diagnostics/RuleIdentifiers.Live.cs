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
    public const string TopicNotWatched = "HS0308";
    public const string ChangeNotPublished = "HS0309";
    public const string TopicNeverPublished = "HS0310";
    public const string RegionIdUsedElsewhere = "HS0311";
    public const string RegionNeverShown = "HS0312";
    public const string ViewerDataInSharedRegion = "HS0313";
    public const string ChangeWhileShowing = "HS0314";
}
