using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Says what a browser refuses in a selector (Selectors Level 4), as far as it is certain; it knows the beginnings of names, and brackets.</summary>
internal static class SelectorCheck
{
    /// <summary>What is wrong with a selector; <see langword="null"/> when nothing is, or it is not known.</summary>
    public static string? FlawOf(IOperation selector)
    {
        if (selector.Text() is { } text)
        {
            return FlawOf(text);
        }

        if (selector.Unwrapped() is not IInterpolatedStringOperation { Parts: var parts })
        {
            return null;
        }

        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i] is IInterpolationOperation { Expression: var hole }
                && parts[i - 1] is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string before }
                && before.EndsWith("#", StringComparison.Ordinal)
                && BeginsWithDigit(hole.Unwrapped().Type))
            {
                return $"a name does not begin with a digit, as '{hole.Syntax}' does; let the id begin with a word, as in \"#row-{{{hole.Syntax}}}\"";
            }
        }

        return null;
    }

    private static string? FlawOf(string selector)
    {
        var trimmed = selector.Trim();
        if (trimmed.Length == 0)
        {
            return "it is empty";
        }

        var open = new Stack<char>();
        for (var i = 0; i < trimmed.Length; i++)
        {
            switch (trimmed[i])
            {
                case '"' or '\'' when trimmed.IndexOf(trimmed[i], i + 1) is var end:
                    if (end < 0)
                    {
                        return "a quote is not closed";
                    }

                    i = end;
                    break;
                case '\\':
                    i++;
                    break;
                case '(' or '[':
                    open.Push(trimmed[i]);
                    break;
                case ')' or ']' when open.Count == 0 || open.Pop() != (trimmed[i] == ')' ? '(' : '['):
                    return "a bracket closes nothing";
                case '#' or '.' when open.Count == 0 && NameFlaw(trimmed, i) is { } flaw:
                    return flaw;
            }
        }

        return open.Count > 0 ? "a bracket is not closed"
            : trimmed[trimmed.Length - 1] is '>' or '+' or '~' or ',' ? $"nothing stands behind '{trimmed[trimmed.Length - 1]}'"
            : null;
    }

    private static string? NameFlaw(string selector, int at) => at + 1 == selector.Length || selector[at + 1] is ' ' or '#' or '.' or '>' or ',' or '[' or ':'
        ? $"no name stands behind '{selector[at]}'"
        : char.IsDigit(selector[at + 1]) ? $"a name does not begin with a digit, as behind '{selector[at]}'" : null;

    private static bool BeginsWithDigit(ITypeSymbol? type) => type?.SpecialType is
        SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
        or SpecialType.System_Int64 or SpecialType.System_UInt64;
}
