namespace HonoStar.Analyzers;

/// <content>HS01xx: pages and routing.</content>
internal static partial class RuleIdentifiers
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
    public const string UnknownAddress = "HS0115";
    public const string OtherVerb = "HS0116";
    public const string AddressValue = "HS0117";
    public const string AddressWrittenOut = "HS0118";
    public const string UnknownQueryName = "HS0119";
    public const string QueryValueMissing = "HS0120";
    public const string EndpointInPlaceOfPage = "HS0121";
    public const string ReservedPath = "HS0122";
    public const string HiddenValue = "HS0123";
    public const string PageWithoutWayIn = "HS0124";
    public const string FormOfOtherVerb = "HS0125";
    public const string MissingFile = "HS0126";
    public const string InvalidRouteTemplate = "HS0127";
    public const string ParameterTakenForService = "HS0128";
    public const string ClassWithoutAttribute = "HS0129";
}
