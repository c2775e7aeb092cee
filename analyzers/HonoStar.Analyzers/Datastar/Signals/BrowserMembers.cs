using System.Collections.Immutable;

namespace HonoStar.Analyzers;

/// <summary>The members that JavaScript has for each kind of value.</summary>
internal static class BrowserMembers
{
    private static readonly ImmutableArray<string> s_ofTexts =
    [
        "length", "at", "charAt", "charCodeAt", "codePointAt", "concat", "endsWith", "includes", "indexOf", "isWellFormed", "lastIndexOf",
        "localeCompare", "match", "matchAll", "normalize", "padEnd", "padStart", "repeat", "replace", "replaceAll", "search", "slice",
        "split", "startsWith", "substr", "substring", "toLocaleLowerCase", "toLocaleUpperCase", "toLowerCase", "toUpperCase", "toWellFormed",
        "trim", "trimEnd", "trimLeft", "trimRight", "trimStart", "anchor", "big", "blink", "bold", "fixed", "fontcolor", "fontsize",
        "italics", "link", "small", "strike", "sub", "sup",
    ];

    private static readonly ImmutableArray<string> s_ofLists =
    [
        "length", "at", "concat", "copyWithin", "entries", "every", "fill", "filter", "find", "findIndex", "findLast", "findLastIndex",
        "flat", "flatMap", "forEach", "includes", "indexOf", "join", "keys", "lastIndexOf", "map", "pop", "push", "reduce", "reduceRight",
        "reverse", "shift", "slice", "some", "sort", "splice", "toReversed", "toSorted", "toSpliced", "unshift", "values", "with",
    ];

    private static readonly ImmutableArray<string> s_ofNumbers = ["toExponential", "toFixed", "toPrecision"];

    /// <summary>Those that every value has.</summary>
    public static ImmutableArray<string> OfObjects { get; } =
        ["constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf", "toJSON"];

    /// <summary>Those of a kind of value; <see langword="null"/> where it has none of its own.</summary>
    public static ImmutableArray<string>? Of(SignalType type) => type switch
    {
        SignalType.Text => s_ofTexts,
        SignalType.List => s_ofLists,
        SignalType.Number => s_ofNumbers,
        _ => null,
    };
}
