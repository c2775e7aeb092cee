using System.Collections.Immutable;

namespace HonoStar.CodeModel;

internal static partial class DatastarVocabulary
{
    private const string RequestSignature = "url, options?";

    private static readonly ImmutableArray<DatastarAction> s_allActions =
    [
        new("get", "Asks the server by GET.", 1, 2, RequestSignature) { IsRequest = true },
        new("post", "Asks the server by POST.", 1, 2, RequestSignature) { IsRequest = true },
        new("put", "Asks the server by PUT.", 1, 2, RequestSignature) { IsRequest = true },
        new("patch", "Asks the server by PATCH.", 1, 2, RequestSignature) { IsRequest = true },
        new("delete", "Asks the server by DELETE.", 1, 2, RequestSignature) { IsRequest = true },
        new("query", "Asks the server by QUERY.", 1, 2, RequestSignature) { IsRequest = true },
        new("peek", "Reads signals without depending on them.", 1, 1, "() => value"),
        new("setAll", "Gives all signals a value, or those that a filter matches.", 1, 2, "value, filter?"),
        new("toggleAll", "Turns all signals round, or those that a filter matches.", 0, 1, "filter?"),
        new("theme", "Shows a theme and remembers it.", 1, 1, "'light' | 'dark' | 'system' | 'toggle'") { Origin = Origin.HonoStar },
        new("clipboard", "Copies text.", 1, 2, "text, isBase64?") { Origin = Origin.Pro },
        new("fit", "Fits a number into another range.", 5, 7, "value, oldMin, oldMax, newMin, newMax, clamp?, round?") { Origin = Origin.Pro },
        new("intl", "Formats a value.", 2, 4, "type, value, options?, locale?") { Origin = Origin.Pro },
    ];

    private static readonly ImmutableArray<DatastarOption> s_allOptions =
    [
        new("contentType", OptionType.Choice, "How signals or fields are sent.", ["json", "form"]),
        new("filterSignals", OptionType.Object, "Which signals are sent: {include: /.../, exclude: /.../}."),
        new("selector", OptionType.Text, "The form that is sent, when it is not the one around the element."),
        new("headers", OptionType.Object, "More headers."),
        new("openWhenHidden", OptionType.Boolean, "Whether the request goes on while the page is hidden."),
        new("payload", OptionType.Any, "What is sent instead of the signals."),
        new("requestCancellation", OptionType.Choice, "What ends a request: another one, the element's end, or neither.", ["auto", "cleanup", "disabled"]),
        new("retry", OptionType.Choice, "When it is tried again.", ["auto", "error", "always", "never"]),
        new("retryInterval", OptionType.Number, "Milliseconds before the first retry."),
        new("retryScaler", OptionType.Number, "How many times longer each pause is than the one before."),
        new("retryMaxWait", OptionType.Number, "Milliseconds that a pause lasts at most."),
        new("retryMaxCount", OptionType.Number, "How often it is tried again at most."),
        new("responseOverrides", OptionType.Object, "Has no effect."),
    ];
}
