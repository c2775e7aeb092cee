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
        helpLinkUri: RuleIdentifiers.HelpLink(RuleIdentifiers.RegionWithoutId));

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
}
