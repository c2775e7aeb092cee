namespace HonoStar.Analyzers;

/// <content>HS06xx: security and configuration.</content>
internal static partial class RuleIdentifiers
{
    public const string ExemptWithoutReason = "HS0601";
    public const string RawMarkup = "HS0602";
    public const string RawCode = "HS0603";
    public const string BusUsed = "HS0604";
    public const string BusMadeInCode = "HS0605";
    public const string StreamInHandler = "HS0606";
    public const string PublishByString = "HS0607";
    public const string SigningSecretInSource = "HS0608";
    public const string SecretInAddress = "HS0609";
    public const string ExemptEverything = "HS0610";
    public const string AntiforgeryWithoutEffect = "HS0611";
    public const string AnonymousCommand = "HS0612";
    public const string PolicyByHand = "HS0613";
    public const string PolicyOpened = "HS0614";
    public const string OpenRedirect = "HS0615";
    public const string EncodedTwice = "HS0616";
    public const string JsonInAddress = "HS0617";
    public const string SetUpByHalf = "HS0618";
    public const string InlineEventHandler = "HS0619";
    public const string InlineCodeWithoutNonce = "HS0620";
    public const string BlockedAddress = "HS0621";
    public const string PolicyBreaksDocuments = "HS0622";
    public const string RefusedAddress = "HS0623";
}
