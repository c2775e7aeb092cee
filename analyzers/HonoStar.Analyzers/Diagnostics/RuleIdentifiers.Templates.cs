namespace HonoStar.Analyzers;

/// <content>HS02xx: templates and encoding.</content>
internal static partial class RuleIdentifiers
{
    public const string UnclosedElement = "HS0201";
    public const string StrayEndTag = "HS0202";
    public const string MisnestedElements = "HS0203";
    public const string SelfClosedElement = "HS0204";
    public const string VoidElementEndTag = "HS0205";
    public const string MalformedMarkup = "HS0206";
    public const string CharacterReference = "HS0207";
    public const string DuplicateAttribute = "HS0208";
    public const string DuplicateId = "HS0209";
    public const string UnknownElement = "HS0210";
    public const string UnknownHtmlAttribute = "HS0211";
    public const string UnknownAttributeValue = "HS0212";
    public const string BooleanAttribute = "HS0213";
    public const string BlockInParagraph = "HS0214";
    public const string TableContent = "HS0215";
    public const string MisplacedElement = "HS0216";
    public const string NestedInteractive = "HS0217";
    public const string ObsoleteElement = "HS0218";
    public const string ExpelledElement = "HS0219";
    public const string ImageWithoutAlt = "HS0220";
    public const string ControlWithoutLabel = "HS0221";
    public const string UnknownAria = "HS0222";
    public const string AriaValue = "HS0223";
    public const string UnknownRole = "HS0224";
    public const string NoText = "HS0225";
    public const string PositiveTabIndex = "HS0226";
    public const string DocumentWithoutLanguage = "HS0227";
    public const string FrameWithoutTitle = "HS0228";
    public const string MarkupInText = "HS0230";
    public const string IdTwiceOnPage = "HS0231";
    public const string UnknownIdReference = "HS0232";
    public const string HoleInName = "HS0240";
    public const string HoleWithoutQuotes = "HS0241";
    public const string HoleInComment = "HS0242";
    public const string HoleAmongAttributes = "HS0243";
    public const string HoleInAddress = "HS0244";
    public const string HoleInScript = "HS0245";
    public const string HoleInStyle = "HS0246";
    public const string HoleInExpression = "HS0247";
    public const string HoleInEventHandler = "HS0248";
    public const string HoleInDirective = "HS0249";
    public const string MarkupInPlainText = "HS0250";
    public const string AttributesInText = "HS0251";
    public const string HoleInRawText = "HS0252";
    public const string AttributeValueType = "HS0253";
}
