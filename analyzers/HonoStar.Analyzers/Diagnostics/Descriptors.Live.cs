using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <content>HS03xx: topics and live regions.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor RegionWithoutId = new(
        RuleIdentifiers.RegionWithoutId,
        "A region's root element has no id",
        "The template of region '{0}' {1}",
        Categories.Live,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RegionWithoutId),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor TopicValueMissing = new(
        RuleIdentifiers.TopicValueMissing,
        "A region does not give its topic a value",
        "Region '{0}' does not give topic '{1}' its '{2}': {3}",
        Categories.Live,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.TopicValueMissing));

    public static readonly DiagnosticDescriptor RegionCalledDirectly = new(
        RuleIdentifiers.RegionCalledDirectly,
        "A region is called directly",
        "'{0}' is a region: called directly it is shown, but never updated; write '{1}'",
        Categories.Live,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RegionCalledDirectly),
        customTags: TextFix.Tag);

    public static readonly DiagnosticDescriptor TopicTemplate = new(
        RuleIdentifiers.TopicTemplate,
        "A topic's template and its record disagree",
        "Topic '{0}': {1}",
        Categories.Topics,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.TopicTemplate));

    public static readonly DiagnosticDescriptor RequestStateInRegion = new(
        RuleIdentifiers.RequestStateInRegion,
        "A region takes the state of a request",
        "Region '{0}' takes '{1}', but it is also rendered when there is no request: {2}",
        Categories.Live,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RequestStateInRegion));

    public static readonly DiagnosticDescriptor RegionResult = new(
        RuleIdentifiers.RegionResult,
        "A region does not return Html",
        "Region '{0}' returns '{1}': return Html, Task<Html> or ValueTask<Html>",
        Categories.Live,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RegionResult));

    public static readonly DiagnosticDescriptor RegionCannotBeGenerated = new(
        RuleIdentifiers.RegionCannotBeGenerated,
        "A region cannot be generated",
        "Region '{0}' cannot be shown, because {1}",
        Categories.Live,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RegionCannotBeGenerated));

    public static readonly DiagnosticDescriptor TopicNotWatched = new(
        RuleIdentifiers.TopicNotWatched,
        "A published topic is watched by no region",
        "Topic '{0}' is published and no region watches it: mark a region [Live<{0}>], or leave the publish out",
        Categories.Topics,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.TopicNotWatched));

    public static readonly DiagnosticDescriptor ChangeNotPublished = new(
        RuleIdentifiers.ChangeNotPublished,
        "A command changes something and publishes nothing",
        "'{0}' changes state by '{1}' and does not say so, so that open pages keep showing what was: {2}",
        Categories.Topics,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ChangeNotPublished));

    public static readonly DiagnosticDescriptor TopicNeverPublished = new(
        RuleIdentifiers.TopicNeverPublished,
        "A watched topic is never published",
        "Region '{1}' watches topic '{0}', which nothing publishes: publish it where it changes, as in fx.Publish(new {0}(...))",
        Categories.Topics,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.TopicNeverPublished));

    public static readonly DiagnosticDescriptor RegionIdUsedElsewhere = new(
        RuleIdentifiers.RegionIdUsedElsewhere,
        "The id of a region is used elsewhere",
        "Id '{0}' is that of region '{1}': give this element another, or an update of the region replaces it",
        Categories.Live,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RegionIdUsedElsewhere));

    public static readonly DiagnosticDescriptor RegionNeverShown = new(
        RuleIdentifiers.RegionNeverShown,
        "A region is never shown",
        "Region '{0}' can be shown by '{1}' alone, and never is: write 'Live.{0}(...)' in a template, or leave the region out",
        Categories.Live,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RegionNeverShown));

    public static readonly DiagnosticDescriptor ViewerDataInSharedRegion = new(
        RuleIdentifiers.ViewerDataInSharedRegion,
        "A shared region asks who is looking",
        "Region '{0}' is rendered once for everybody, without a request, but asks who is looking: {1}; take 'Viewer viewer' as a parameter and pass it on",
        Categories.Live,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ViewerDataInSharedRegion),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor ChangeWhileShowing = new(
        RuleIdentifiers.ChangeWhileShowing,
        "What only shows changes something",
        "'{0}' only shows, and may be called at any time, but changes state by '{1}': do that in a command, such as Post",
        Categories.Live,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.ChangeWhileShowing));
}
