namespace HonoStar.Analyzers;

/// <content>HS05xx: replies and commands.</content>
internal static partial class RuleIdentifiers
{
    public const string ReplyDropped = "HS0501";
    public const string RedirectResult = "HS0502";
    public const string BodyOfFailure = "HS0503";
    public const string SuccessThatIsNotApplied = "HS0504";
    public const string ScriptEndTag = "HS0505";
    public const string PublishInBackground = "HS0506";
    public const string RequestReadByHand = "HS0507";
    public const string PatchWithoutId = "HS0508";
    public const string RedundantMode = "HS0509";
    public const string PatchIntoRegion = "HS0510";
    public const string UnknownSelector = "HS0511";
    public const string ModeWithoutSelector = "HS0512";
    public const string SelectorWithoutHash = "HS0513";
    public const string UnknownSignalsType = "HS0514";
    public const string InvalidSelector = "HS0515";
    public const string AnswerWrittenByHand = "HS0516";
}
