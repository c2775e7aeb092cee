using System.Globalization;
using HonoStar.CodeModel;

namespace HonoStar.Analyzers;

/// <summary>
/// Says what routing refuses in a template. It reads all of them when the first request comes, so that one that it cannot read
/// keeps every page from being served.
/// </summary>
internal static class RouteTemplateCheck
{
    private static readonly Dictionary<string, (int Least, int Most, bool IsNumber)> s_constraints = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = default,
        ["bool"] = default,
        ["datetime"] = default,
        ["decimal"] = default,
        ["double"] = default,
        ["float"] = default,
        ["guid"] = default,
        ["long"] = default,
        ["alpha"] = default,
        ["required"] = default,
        ["file"] = default,
        ["nonfile"] = default,
        ["minlength"] = (1, 1, true),
        ["maxlength"] = (1, 1, true),
        ["length"] = (1, 2, true),
        ["min"] = (1, 1, true),
        ["max"] = (1, 1, true),
        ["range"] = (2, 2, true),
        ["regex"] = (1, int.MaxValue, false),
    };

    /// <summary>What is wrong with a template; <see langword="null"/> when nothing is.</summary>
    /// <param name="template">The template, without the slash at its beginning and end.</param>
    /// <param name="mayHaveOthers">Whether there may be constraints that are not routing's own.</param>
    public static string? FlawOf(string template, bool mayHaveOthers)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var parts = new List<Part>();
        var start = 0;
        for (var i = 0; i <= template.Length; i++)
        {
            if (i < template.Length && template[i] == '{' && !IsDoubled(template, i))
            {
                var end = EndOf(template, i + 1);
                if (end < 0)
                {
                    return "a brace is not closed";
                }

                if (start < i)
                {
                    parts.Add(new Part(template.Substring(start, i - start)));
                }

                if (ParameterFlaw(template.Substring(i + 1, end - i - 1), names, mayHaveOthers, out var part) is { } flaw)
                {
                    return flaw;
                }

                parts.Add(part);
                (start, i) = (end + 1, end);
            }
            else if (i < template.Length && template[i] is '{' or '}' && IsDoubled(template, i))
            {
                i++;
            }
            else if (i < template.Length && template[i] == '}')
            {
                return "a brace closes nothing; a brace that is meant is written twice";
            }
            else if (i < template.Length && template[i] == '?')
            {
                return "a route has no query; take its values as parameters of the handler";
            }
            else if (i == template.Length || template[i] == '/')
            {
                if (start < i)
                {
                    parts.Add(new Part(template.Substring(start, i - start)));
                }

                if (SegmentFlaw(parts, isLast: i == template.Length) is { } flaw)
                {
                    return flaw;
                }

                parts.Clear();
                start = i + 1;
            }
        }

        return null;
    }

    private static string? SegmentFlaw(List<Part> parts, bool isLast)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.IsCatchAll && parts.Count > 1)
            {
                return $"'{part.Text}' takes whole segments; nothing can stand beside it in one";
            }

            if (part.IsCatchAll && !isLast)
            {
                return $"'{part.Text}' takes all that follows; nothing can stand behind it";
            }

            if (part.IsOptional && parts.Count > 1 && (i < parts.Count - 1 || parts[i - 1] is not { IsParameter: false, Text: "." }))
            {
                return $"'{part.Text}' can be optional in a segment of its own, or at the end of one behind a dot";
            }

            if (part.IsParameter && i > 0 && parts[i - 1].IsParameter)
            {
                return $"nothing stands between '{parts[i - 1].Text}' and '{part.Text}'";
            }
        }

        // A route without segments is the root's.
        return parts.Count == 0 && !isLast ? "a segment is empty" : null;
    }

    private static string? ParameterFlaw(string text, HashSet<string> names, bool mayHaveOthers, out Part part)
    {
        var isCatchAll = text.StartsWith("*", StringComparison.Ordinal);
        var rest = text.StartsWith("**", StringComparison.Ordinal) ? text.Substring(2) : isCatchAll ? text.Substring(1) : text;
        var isOptional = rest.EndsWith("?", StringComparison.Ordinal);
        rest = isOptional ? rest.Substring(0, rest.Length - 1) : rest;
        var end = rest.IndexOfAny([':', '=']);
        var name = end < 0 ? rest : rest.Substring(0, end);
        part = new Part(name, IsParameter: true, isCatchAll, isOptional);
        if (name.Length == 0)
        {
            return "a parameter has no name";
        }

        if (name.IndexOfAny(['/', '{', '}', '?', '*']) >= 0)
        {
            return $"'{name}' is no name of a parameter";
        }

        if (!names.Add(name))
        {
            return $"'{name}' stands there twice";
        }

        if (isCatchAll && isOptional)
        {
            return $"'{name}' takes any number of segments, none as well; leave out '?'";
        }

        var constraints = ConstraintsIn(rest, end, out var hasDefault);
        foreach (var constraint in constraints)
        {
            if (ConstraintFlaw(constraint, mayHaveOthers) is { } flaw)
            {
                return flaw;
            }
        }

        return isOptional && hasDefault ? $"'{name}' has a default, and so is optional; leave out '?'" : null;
    }

    private static List<string> ConstraintsIn(string text, int at, out bool hasDefault)
    {
        var constraints = new List<string>();
        hasDefault = false;
        var (depth, start) = (0, at + 1);
        for (var i = at; i >= 0 && i <= text.Length; i++)
        {
            depth += i == text.Length ? 0 : text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (i < text.Length && (depth > 0 || text[i] is not (':' or '=')))
            {
                continue;
            }

            if (i > at)
            {
                constraints.Add(text.Substring(start, i - start));
            }

            if (i < text.Length && text[i] == '=')
            {
                hasDefault = true;
                break;
            }

            start = i + 1;
        }

        return constraints;
    }

    private static string? ConstraintFlaw(string constraint, bool mayHaveOthers)
    {
        var open = constraint.EndsWith(")", StringComparison.Ordinal) ? constraint.IndexOf('(') : -1;
        var name = open < 0 ? constraint : constraint.Substring(0, open);
        if (!s_constraints.TryGetValue(name, out var known))
        {
            var near = Nearest.To(name, s_constraints.Keys);
            return mayHaveOthers ? null : $"there is no constraint '{name}'" + (near is null ? "" : $"; did you mean '{near}'?");
        }

        var arguments = open < 0 ? [] : constraint.Substring(open + 1, constraint.Length - open - 2).Split(',');
        return arguments.Length < known.Least || arguments.Length > known.Most
            ? known.Most == 0 ? $"'{name}' takes no arguments" : $"'{name}' takes {(known.Least == known.Most ? $"{known.Least}" : "one or two")} of them"
            : known.IsNumber && arguments.FirstOrDefault(static argument => !long.TryParse(argument, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)) is { } argument
                ? $"'{argument.Trim()}' is no number, which '{name}' takes"
                : null;
    }

    /// <summary>Where a parameter ends: at a brace that is not doubled; negative when nowhere.</summary>
    private static int EndOf(string template, int start)
    {
        for (var i = start; i < template.Length; i++)
        {
            if (template[i] is '{' or '}')
            {
                if (IsDoubled(template, i))
                {
                    i++;
                }
                else
                {
                    return template[i] == '}' ? i : -1;
                }
            }
        }

        return -1;
    }

    private static bool IsDoubled(string template, int at) => at + 1 < template.Length && template[at + 1] == template[at];

    /// <summary>A part of a segment.</summary>
    private readonly record struct Part(string Text, bool IsParameter = false, bool IsCatchAll = false, bool IsOptional = false);
}
