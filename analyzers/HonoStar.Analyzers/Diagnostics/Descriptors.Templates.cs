using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <content>HS02xx: templates and encoding.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnclosedElement = new(
        RuleIdentifiers.UnclosedElement,
        "An element is not closed",
        "<{0}> is not closed: write </{0}> where it ends",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnclosedElement),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor StrayEndTag = new(
        RuleIdentifiers.StrayEndTag,
        "An end tag closes nothing",
        "</{0}> closes nothing: remove it, or write <{0}> where the element starts",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.StrayEndTag),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor MisnestedElements = new(
        RuleIdentifiers.MisnestedElements,
        "Elements overlap",
        "<{0}> begins in an element and ends behind it: write </{0}> before {1}",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.MisnestedElements),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor SelfClosedElement = new(
        RuleIdentifiers.SelfClosedElement,
        "An element is closed in its start tag",
        "HTML has no <{0}/>: browsers read it as a start tag and ignore the slash; write <{0}></{0}>",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SelfClosedElement),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor VoidElementEndTag = new(
        RuleIdentifiers.VoidElementEndTag,
        "A void element has an end tag",
        "<{0}> has no content and no end tag: remove </{0}>",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.VoidElementEndTag),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor MalformedMarkup = new(
        RuleIdentifiers.MalformedMarkup,
        "Markup is malformed",
        "This is no well-formed markup: {0}",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.MalformedMarkup),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor CharacterReference = new(
        RuleIdentifiers.CharacterReference,
        "An ampersand is ambiguous",
        "{0}",
        Categories.Templates,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.CharacterReference),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor DuplicateAttribute = new(
        RuleIdentifiers.DuplicateAttribute,
        "An attribute stands twice",
        "<{0}> has '{1}' already: browsers ignore the second one; remove it, or write both values into the first",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.DuplicateAttribute),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor DuplicateId = new(
        RuleIdentifiers.DuplicateId,
        "An id stands twice",
        "Id '{0}' stands twice in this template: an id names one element of a page; give this one another",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.DuplicateId));

    public static readonly DiagnosticDescriptor UnknownElement = new(
        RuleIdentifiers.UnknownElement,
        "There is no such element",
        "HTML has no element <{0}>{1}",
        Categories.Templates,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownElement),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor UnknownHtmlAttribute = new(
        RuleIdentifiers.UnknownHtmlAttribute,
        "There is no such attribute",
        "<{0}> has no attribute '{1}'{2}",
        Categories.Templates,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownHtmlAttribute),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor UnknownAttributeValue = new(
        RuleIdentifiers.UnknownAttributeValue,
        "An attribute has no such value",
        "'{0}' of <{1}> cannot be '{2}': write {3}",
        Categories.Templates,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownAttributeValue),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor BooleanAttribute = new(
        RuleIdentifiers.BooleanAttribute,
        "An attribute is there whatever its value",
        "'{0}' holds by being there, whatever its value, also 'false': write {1}",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.BooleanAttribute),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor BlockInParagraph = new(
        RuleIdentifiers.BlockInParagraph,
        "A block stands in a paragraph",
        "<{0}> cannot stand in <p>: browsers end the paragraph before it; make the <p> a <div>, or end it first",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.BlockInParagraph),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor TableContent = new(
        RuleIdentifiers.TableContent,
        "Something stands in the wrong place of a table",
        "{0}",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.TableContent));

    public static readonly DiagnosticDescriptor MisplacedElement = new(
        RuleIdentifiers.MisplacedElement,
        "An element stands outside of what it belongs to",
        "<{0}> belongs in {1}, not in <{2}>",
        Categories.Templates,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.MisplacedElement));

    public static readonly DiagnosticDescriptor NestedInteractive = new(
        RuleIdentifiers.NestedInteractive,
        "An interactive element stands in another",
        "<{0}> cannot stand in <{1}>: {2}",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.NestedInteractive));

    public static readonly DiagnosticDescriptor ObsoleteElement = new(
        RuleIdentifiers.ObsoleteElement,
        "An element is obsolete",
        "<{0}> is obsolete: write {1}",
        Categories.Templates,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ObsoleteElement),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor ExpelledElement = new(
        RuleIdentifiers.ExpelledElement,
        "Browsers put an element elsewhere",
        "{0} cannot stand in <{1}>: {2}",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ExpelledElement));

    public static readonly DiagnosticDescriptor ImageWithoutAlt = new(
        RuleIdentifiers.ImageWithoutAlt,
        "An image has no text",
        "<{0}> has no 'alt': say what it shows, or write alt=\"\" when it only decorates",
        Categories.Accessibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ImageWithoutAlt));

    public static readonly DiagnosticDescriptor ControlWithoutLabel = new(
        RuleIdentifiers.ControlWithoutLabel,
        "A control has no label",
        "<{0}> has no label: put it into a <label>, give it an id and a <label for>, or write 'aria-label'",
        Categories.Accessibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ControlWithoutLabel));

    public static readonly DiagnosticDescriptor UnknownAria = new(
        RuleIdentifiers.UnknownAria,
        "There is no such ARIA attribute",
        "ARIA has no attribute '{0}'{1}",
        Categories.Accessibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownAria),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor AriaValue = new(
        RuleIdentifiers.AriaValue,
        "An ARIA attribute has no such value",
        "'{0}' cannot be '{1}': write {2}",
        Categories.Accessibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.AriaValue),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor UnknownRole = new(
        RuleIdentifiers.UnknownRole,
        "There is no such role",
        "ARIA has no role '{0}'{1}",
        Categories.Accessibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownRole),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor NoText = new(
        RuleIdentifiers.NoText,
        "A link or button says nothing",
        "<{0}> has no text: put text into it, or write 'aria-label'",
        Categories.Accessibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.NoText));

    public static readonly DiagnosticDescriptor PositiveTabIndex = new(
        RuleIdentifiers.PositiveTabIndex,
        "An element jumps the queue of the keyboard",
        "'tabindex' of {0} puts the element before everything else on the page: write 0, and put the element where its turn is",
        Categories.Accessibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PositiveTabIndex),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor DocumentWithoutLanguage = new(
        RuleIdentifiers.DocumentWithoutLanguage,
        "A document has no language",
        "<html> has no 'lang': write the language of the text, such as lang=\"en\"",
        Categories.Accessibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.DocumentWithoutLanguage));

    public static readonly DiagnosticDescriptor FrameWithoutTitle = new(
        RuleIdentifiers.FrameWithoutTitle,
        "A frame has no title",
        "<iframe> has no 'title': say what it shows",
        Categories.Accessibility,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.FrameWithoutTitle));

    public static readonly DiagnosticDescriptor MarkupInText = new(
        RuleIdentifiers.MarkupInText,
        "Markup is a string by accident",
        "This markup is a string to C#, so that its tags are shown as text: {0}",
        Categories.Templates,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.MarkupInText),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor IdTwiceOnPage = new(
        RuleIdentifiers.IdTwiceOnPage,
        "An id stands more than once on a page",
        "Id '{0}' stands more than once on a page: {1}",
        Categories.Templates,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.IdTwiceOnPage));

    public static readonly DiagnosticDescriptor UnknownIdReference = new(
        RuleIdentifiers.UnknownIdReference,
        "Nothing has the id that an attribute names",
        "'{0}' names the id '{1}', which no template has{2}",
        Categories.Templates,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownIdReference),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HoleInName = new(
        RuleIdentifiers.HoleInName,
        "A hole stands in a name",
        "A hole cannot stand in {0}: what it holds would decide what the markup is; {1}",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HoleInName),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HoleWithoutQuotes = new(
        RuleIdentifiers.HoleWithoutQuotes,
        "A hole stands in a value without quotes",
        "The value of '{0}' has no quotes: a space in the hole would begin another attribute; put quotes round the value",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HoleWithoutQuotes),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HoleInComment = new(
        RuleIdentifiers.HoleInComment,
        "A hole stands in a comment",
        "A hole cannot stand in a comment: everybody can read it in the page's source, and a piece of Html would end it; remove it",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HoleInComment),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HoleAmongAttributes = new(
        RuleIdentifiers.HoleAmongAttributes,
        "A hole among attributes holds none",
        "A hole in the place of an attribute takes Attributes, not '{0}': write Html.Attr(name, value) or Html.Class(...)",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HoleAmongAttributes),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HoleInAddress = new(
        RuleIdentifiers.HoleInAddress,
        "A hole in an address is no link",
        "'{0}' holds an address, and takes {1}, not '{2}': {3}",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HoleInAddress),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HoleInScript = new(
        RuleIdentifiers.HoleInScript,
        "A hole in a script is no Js",
        "A <script> takes Js, not '{0}': {1}",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HoleInScript),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HoleInStyle = new(
        RuleIdentifiers.HoleInStyle,
        "A hole in styles is no Css",
        "{0} takes Css and numbers, not '{1}': choose between classes with Html.Class(...), set the property by data-style, or check the value and write Css.Raw(...)",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HoleInStyle),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HoleInExpression = new(
        RuleIdentifiers.HoleInExpression,
        "A hole in an expression is no Js",
        "'{0}' is an expression that the client evaluates, and takes Js.Value(...), actions, numbers and booleans, not '{1}': {2}",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HoleInExpression),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HoleInEventHandler = new(
        RuleIdentifiers.HoleInEventHandler,
        "A hole stands in an event handler",
        "'{0}' is script, and takes no hole: write data-on:{1}=\"...\" with Js.Value(...)",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HoleInEventHandler),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HoleInDirective = new(
        RuleIdentifiers.HoleInDirective,
        "An attribute takes no hole",
        "'{0}' of <{1}> {2}, and takes no hole: {3}",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HoleInDirective));

    public static readonly DiagnosticDescriptor MarkupInPlainText = new(
        RuleIdentifiers.MarkupInPlainText,
        "Markup stands where only text can",
        "{0} holds text, not markup, and '{1}' is markup: write the text itself",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.MarkupInPlainText),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor AttributesInText = new(
        RuleIdentifiers.AttributesInText,
        "Attributes stand outside of a start tag",
        "'{0}' is for the place of an attribute, such as <p {{...}}>: it cannot stand in {1}",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.AttributesInText),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor HoleInRawText = new(
        RuleIdentifiers.HoleInRawText,
        "A hole stands in raw text",
        "<{0}> takes its text as it is, and no hole: {1}",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.HoleInRawText),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor AttributeValueType = new(
        RuleIdentifiers.AttributeValueType,
        "Html.Attr gets a value that its attribute does not take",
        "Html.Attr cannot write this: '{0}' takes {1}, not '{2}'",
        Categories.Encoding,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.AttributeValueType),
        customTags: TextFix.Tag);
}
