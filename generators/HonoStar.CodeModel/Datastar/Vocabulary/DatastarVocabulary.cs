using System.Collections.Immutable;

namespace HonoStar.CodeModel;

/// <summary>
/// What the client understands: its attributes with their modifiers, its actions with their options, and what they were
/// called before. One table for rules and completion; a test compares it with what the client registers.
/// </summary>
internal static partial class DatastarVocabulary
{
    public static ImmutableArray<DatastarAttribute> Attributes => s_allAttributes;

    public static ImmutableArray<DatastarAction> Actions => s_allActions;

    /// <summary>The options of the actions that ask the server.</summary>
    public static ImmutableArray<DatastarOption> Options => s_allOptions;

    /// <summary>What attributes were called before, with what they are called now; without <c>data-</c>.</summary>
    public static ImmutableDictionary<string, string> RenamedAttributes { get; } = new Dictionary<string, string>
    {
        ["on-load"] = "init",
        ["on-signal-change"] = "on-signal-patch",
        ["on-signals-change"] = "on-signal-patch",
        ["on-raf-frame"] = "on-raf",
        ["intersects"] = "on-intersect",
        ["intersect"] = "on-intersect",
        ["interval"] = "on-interval",
        ["model"] = "bind",
        ["store"] = "signals",
        ["merge-signals"] = "signals",
        ["signals-ifmissing"] = "signals__ifmissing",
        ["fetch-indicator"] = "indicator",
    }.ToImmutableDictionary();

    /// <summary>What tags were called before, with what they are called now.</summary>
    public static ImmutableDictionary<string, string> RenamedTags { get; } = new Dictionary<string, string>
    {
        ["trail"] = "trailing",
        ["notrail"] = "notrailing",
        ["lead"] = "leading",
        ["nolead"] = "noleading",
    }.ToImmutableDictionary();

    /// <summary>What options were called before, with what to write now.</summary>
    public static ImmutableDictionary<string, string> RenamedOptions { get; } = new Dictionary<string, string>
    {
        ["retryMaxWaitMs"] = "retryMaxWait",
        ["retryIntervalMs"] = "retryInterval",
        ["retries"] = "retryMaxCount",
        ["maxRetries"] = "retryMaxCount",
        ["abort"] = "requestCancellation",
        ["signal"] = "requestCancellation",
        ["autoCancellation"] = "requestCancellation",
        ["includeLocal"] = "filterSignals",
        ["onlyRemote"] = "filterSignals",
        ["body"] = "payload",
        ["form"] = "selector",
    }.ToImmutableDictionary();

    public static DatastarAttribute? Attribute(string name) => s_allAttributes.FirstOrDefault(one => one.Name == name);

    public static DatastarAction? Action(string name) => s_allActions.FirstOrDefault(one => one.Name == name);

    public static DatastarOption? Option(string name) => s_allOptions.FirstOrDefault(one => one.Name == name);
}
