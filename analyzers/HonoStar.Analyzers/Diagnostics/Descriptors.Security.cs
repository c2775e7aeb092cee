using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <content>HS06xx: security and configuration.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor ExemptWithoutReason = new(
        RuleIdentifiers.ExemptWithoutReason,
        "An exemption from CSRF protection says no reason",
        "'{0}' is exempt from CSRF protection and does not say why that is safe: write the reason, such as [CsrfExempt(\"signed by the payment provider\")]",
        Categories.Security,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ExemptWithoutReason));

    public static readonly DiagnosticDescriptor RawMarkup = new(
        RuleIdentifiers.RawMarkup,
        "Markup is not written in the source",
        "'{0}' is written as markup, unencoded: write it as a hole, which is encoded, or build it from templates",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RawMarkup));

    public static readonly DiagnosticDescriptor RawCode = new(
        RuleIdentifiers.RawCode,
        "Code is not written in the source",
        "'{0}' is run as it is, by '{1}': let the code be a constant, and pass values by Js.Value(...)",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RawCode));

    public static readonly DiagnosticDescriptor BusUsed = new(
        RuleIdentifiers.BusUsed,
        "An application uses the bus",
        "'{0}' uses the bus itself: publish a topic, by Fx in a handler and by ITopicPublisher elsewhere, and show changes by a region",
        Categories.Topics,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.BusUsed));

    public static readonly DiagnosticDescriptor BusMadeInCode = new(
        RuleIdentifiers.BusMadeInCode,
        "The bus is chosen in code",
        "'{0}' is chosen in code for every deployment: leave it out, and choose the bus by configuration (NATS_URL, REDIS_URL; without them the memory bus)",
        Categories.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.BusMadeInCode));

    public static readonly DiagnosticDescriptor StreamInHandler = new(
        RuleIdentifiers.StreamInHandler,
        "A handler opens an event stream itself",
        "'{0}' writes to the stream itself: return a Reply, or IAsyncEnumerable<Reply> for several over time",
        Categories.Replies,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.StreamInHandler));

    public static readonly DiagnosticDescriptor PublishByString = new(
        RuleIdentifiers.PublishByString,
        "A topic is published by its name",
        "Topic \"{0}\" is a string that nothing checks: publish the topic's own type, such as fx.Publish(new Topics.Issues())",
        Categories.Topics,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PublishByString));

    public static readonly DiagnosticDescriptor SigningSecretInSource = new(
        RuleIdentifiers.SigningSecretInSource,
        "The signing secret stands in the source",
        "A secret in the source is known to everybody who has the source: set HONOSTAR_SIGNING_SECRET, or HonoStar:Signing:Secrets, in the deployment",
        Categories.Security,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SigningSecretInSource));

    public static readonly DiagnosticDescriptor SecretInAddress = new(
        RuleIdentifiers.SecretInAddress,
        "A secret is taken from the address",
        "'{0}' of '{1}' stands in the address, which is logged, kept in histories and sent on: take it by [Form] or [Signals] in a command",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SecretInAddress));

    public static readonly DiagnosticDescriptor ExemptEverything = new(
        RuleIdentifiers.ExemptEverything,
        "Everything is exempt from CSRF protection",
        "This path exempts every command from CSRF protection: name the paths that need it, or mark their handlers [CsrfExempt(\"reason\")]",
        Categories.Security,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ExemptEverything));

    public static readonly DiagnosticDescriptor AntiforgeryWithoutEffect = new(
        RuleIdentifiers.AntiforgeryWithoutEffect,
        "An exemption has no effect",
        "{0} {1}",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.AntiforgeryWithoutEffect));

    public static readonly DiagnosticDescriptor AnonymousCommand = new(
        RuleIdentifiers.AnonymousCommand,
        "A command of a protected page is open to everybody",
        "'{0}' changes state and is open to everybody, on a page that asks for authorization: leave out [AllowAnonymous], or move the command to a page of its own",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.AnonymousCommand));

    public static readonly DiagnosticDescriptor PolicyByHand = new(
        RuleIdentifiers.PolicyByHand,
        "A content security policy is written by hand",
        "Documents carry a policy with a nonce of their own, and two policies hold both: change options.ContentSecurity.Directives instead",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PolicyByHand));

    public static readonly DiagnosticDescriptor PolicyOpened = new(
        RuleIdentifiers.PolicyOpened,
        "The content security policy is opened",
        "The policy no longer stops injected scripts, because {0}: allow what is needed by its address, or by 'nonce-{{nonce}}'",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PolicyOpened));

    public static readonly DiagnosticDescriptor OpenRedirect = new(
        RuleIdentifiers.OpenRedirect,
        "A redirect leads wherever the address says",
        "'{0}' comes with the request, and may lead to any site: check it by Url.IsLocal, and lead to Url.Local({0})",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.OpenRedirect));

    public static readonly DiagnosticDescriptor EncodedTwice = new(
        RuleIdentifiers.EncodedTwice,
        "A value is encoded twice",
        "'{0}' encodes what {1} encodes by itself, so that it is shown with its escapes: write '{2}'",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.EncodedTwice),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor JsonInAddress = new(
        RuleIdentifiers.JsonInAddress,
        "An address carries JSON",
        "'{0}' is JSON in an address: let the address name a thing by its id, and send values by [Signals]",
        Categories.Security,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.JsonInAddress));

    public static readonly DiagnosticDescriptor SetUpByHalf = new(
        RuleIdentifiers.SetUpByHalf,
        "HonoStar is set up by half",
        "'{0}' is called here, but '{1}' nowhere in this project: write '{2}'",
        Categories.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SetUpByHalf),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor InlineEventHandler = new(
        RuleIdentifiers.InlineEventHandler,
        "An event handler is an attribute",
        "'{0}' never runs, because documents allow no code in attributes: write data-on:{1}",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.InlineEventHandler));

    public static readonly DiagnosticDescriptor InlineCodeWithoutNonce = new(
        RuleIdentifiers.InlineCodeWithoutNonce,
        "A script or style in markup has no nonce",
        "This <{0}> has no effect, because documents allow none in markup without the nonce of the response: {1}",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.InlineCodeWithoutNonce));

    public static readonly DiagnosticDescriptor BlockedAddress = new(
        RuleIdentifiers.BlockedAddress,
        "The content security policy blocks an address",
        "Browsers load nothing of '{0}' here, because the policy of documents does not allow it: write options.ContentSecurity.Directives[\"{1}\"] = \"{2}\" in AddHonoStar, or in appsettings.json",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.BlockedAddress));

    public static readonly DiagnosticDescriptor PolicyBreaksDocuments = new(
        RuleIdentifiers.PolicyBreaksDocuments,
        "The content security policy breaks documents",
        "{0}: {1}",
        Categories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PolicyBreaksDocuments));

    public static readonly DiagnosticDescriptor RefusedAddress = new(
        RuleIdentifiers.RefusedAddress,
        "An address is refused when it is made",
        "'{0}' is refused when this runs, because {1}: write {2}",
        Categories.Security,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RefusedAddress));
}
