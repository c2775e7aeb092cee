using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <content>HS05xx: replies and commands.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor ReplyDropped = new(
        RuleIdentifiers.ReplyDropped,
        "A reply is built and dropped",
        "This reply takes effect only when the handler returns it: return it, or add it to the one that is returned, with +",
        Categories.Replies,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ReplyDropped));

    public static readonly DiagnosticDescriptor RedirectResult = new(
        RuleIdentifiers.RedirectResult,
        "A command redirects by a result",
        "'{0}' is a redirect of HTTP, which a script follows without leaving the page: return Reply.Redirect(Routes....Href())",
        Categories.Replies,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RedirectResult));

    public static readonly DiagnosticDescriptor BodyOfFailure = new(
        RuleIdentifiers.BodyOfFailure,
        "A command answers a failure with a body",
        "'{0}' has a body that the client ignores, because it applies status 200 alone: return Reply.Invalid(...) or Reply.Toast(...)",
        Categories.Replies,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.BodyOfFailure));

    public static readonly DiagnosticDescriptor SuccessThatIsNotApplied = new(
        RuleIdentifiers.SuccessThatIsNotApplied,
        "A command answers with a status that the client does not apply",
        "'{0}' answers with a status that the client takes nothing from: return a Reply, or Reply.None",
        Categories.Replies,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SuccessThatIsNotApplied));

    public static readonly DiagnosticDescriptor ScriptEndTag = new(
        RuleIdentifiers.ScriptEndTag,
        "Code ends the script element that it is sent in",
        "The code of '{0}' holds '</script', which ends the element that it is sent in: write '<\\/script'",
        Categories.Replies,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ScriptEndTag),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor PublishInBackground = new(
        RuleIdentifiers.PublishInBackground,
        "Fx publishes from work that outlives the handler",
        "What Fx publishes leaves when the handler has succeeded, and this runs later: take an ITopicPublisher, and call PublishAsync when the work is done",
        Categories.Replies,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PublishInBackground));

    public static readonly DiagnosticDescriptor RequestReadByHand = new(
        RuleIdentifiers.RequestReadByHand,
        "A handler reads its request by hand",
        "'{0}' reads '{1}' by hand, untyped and not validated: take a parameter '{2} SomeInput input' instead",
        Categories.Replies,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RequestReadByHand));

    public static readonly DiagnosticDescriptor PatchWithoutId = new(
        RuleIdentifiers.PatchWithoutId,
        "An element of a patch has no id",
        "<{0}> has no id, and without a selector an element of a patch is found by its id: give it one, or say where it goes, as in Reply.Append(\"#list\", ...)",
        Categories.Replies,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PatchWithoutId));

    public static readonly DiagnosticDescriptor RedundantMode = new(
        RuleIdentifiers.RedundantMode,
        "A mode is the default",
        "PatchMode.Outer is what a patch does anyway: leave it out",
        Categories.Replies,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RedundantMode),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor PatchIntoRegion = new(
        RuleIdentifiers.PatchIntoRegion,
        "A reply adds to a region",
        "'#{0}' is region '{1}', which is rendered anew when its topic is published, and what is added here comes twice: publish the topic, and the region shows it",
        Categories.Replies,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.PatchIntoRegion));

    public static readonly DiagnosticDescriptor UnknownSelector = new(
        RuleIdentifiers.UnknownSelector,
        "A selector finds nothing",
        "Nothing in this project has the id of '{0}': correct it, or give the element that is meant this id",
        Categories.Replies,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownSelector),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor ModeWithoutSelector = new(
        RuleIdentifiers.ModeWithoutSelector,
        "A mode has no selector",
        "PatchMode.{0} needs to know where: set Selector, such as \"#list\"",
        Categories.Replies,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ModeWithoutSelector));

    public static readonly DiagnosticDescriptor SelectorWithoutHash = new(
        RuleIdentifiers.SelectorWithoutHash,
        "A selector lacks its #",
        "'{0}' selects elements <{0}>, and there is an id of that name: write '#{0}'",
        Categories.Replies,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.SelectorWithoutHash),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor UnknownSignalsType = new(
        RuleIdentifiers.UnknownSignalsType,
        "Signals are made of a type that stands for none",
        "{0} stands for no signals, so that '{1}' throws: {2}",
        Categories.Replies,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.UnknownSignalsType));

    public static readonly DiagnosticDescriptor InvalidSelector = new(
        RuleIdentifiers.InvalidSelector,
        "A selector cannot be read",
        "'{0}' is no CSS selector, so that the patch fails in the browser: {1}",
        Categories.Replies,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.InvalidSelector));

    public static readonly DiagnosticDescriptor AnswerWrittenByHand = new(
        RuleIdentifiers.AnswerWrittenByHand,
        "A handler writes its answer by hand",
        "'{0}' writes to the response itself, which what it returns is written to as well: return all of it as Html or a Reply, or return an IResult",
        Categories.Replies,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.AnswerWrittenByHand));
}
