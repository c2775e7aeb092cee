using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Modifiers that an attribute does not have, their tags, and those that contradict each other.</summary>
internal sealed class ModifierRule : DatastarRule
{
    private static readonly Regex s_time = new(@"^\d+(ms|s)?$", RegexOptions.CultureInvariant);
    private static readonly string[] s_targets = ["window", "document", "outside"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.UnknownModifier,
        Analyzers.Descriptors.DuplicateModifier,
        Analyzers.Descriptors.CaseTag,
        Analyzers.Descriptors.TimingTag,
        Analyzers.Descriptors.Threshold,
        Analyzers.Descriptors.PassiveAndPrevent,
        Analyzers.Descriptors.TwoTargets,
        Analyzers.Descriptors.RedundantPrevent,
    ];

    protected override void Check(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        if (use.Definition is not { Origin: not Origin.Pro } definition || use.Attribute.HasUnknownName)
        {
            return;
        }

        foreach (var modifier in use.Name.Modifiers)
        {
            if (definition.Modifier(modifier.Name) is { } known)
            {
                CheckTags(context, use, modifier, known);
            }
            else
            {
                ReportUnknown(context, use, definition, modifier);
            }
        }

        CheckTogether(context, use);
    }

    private static void ReportUnknown(TemplateContext context, DatastarUse use, DatastarAttribute definition, ModifierUse modifier)
    {
        var near = Nearest.To(modifier.Name, definition.Modifiers.Select(one => one.Name));
        var span = use.SpanOf(modifier);
        var fix = near is null ? null : new TextFix($"Write '__{near}'").Replace(span, "__" + string.Join(".", modifier.Tags.Prepend(near)));
        var otherwise = definition.Modifiers.Length == 0 ? ": it has none" : $": it has {string.Join(", ", definition.Modifiers.Select(one => "'__" + one.Name + "'"))}";
        context.ReportFixable(Analyzers.Descriptors.UnknownModifier, span, fix, definition.Name, modifier.Name, DatastarReporting.DidYouMean(near is null ? null : "__" + near, otherwise));
    }

    private static void CheckTags(TemplateContext context, DatastarUse use, ModifierUse modifier, DatastarModifier known)
    {
        var tags = modifier.Tags;
        switch (known.Tags)
        {
            case TagKind.Time when TimeMisfit(tags, known) is { } misfit:
                context.ReportFixable(Analyzers.Descriptors.TimingTag, use.SpanOf(modifier), Write(use, modifier, Timed(tags, known)), modifier.Name, misfit);
                break;
            case TagKind.Percent:
                var percentage = tags.Length == 0 ? "has no percentage"
                    : tags.Length > 1 ? $"has '{string.Join(".", tags)}', which are {tags.Length} tags"
                    : !int.TryParse(tags[0], NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent > 100 ? $"has '{tags[0]}'"
                    : null;
                if (percentage is not null)
                {
                    context.ReportFixable(Analyzers.Descriptors.Threshold, use.SpanOf(modifier), Write(use, modifier, PercentOf(tags)), percentage);
                }

                break;
            case TagKind.None when tags.Length > 0:
                var together = string.Join("__", tags.Prepend(modifier.Name));
                var areModifiers = tags.All(tag => use.Definition!.Modifier(tag) is not null);
                context.ReportFixable(
                    Analyzers.Descriptors.UnknownModifier,
                    use.SpanOf(modifier),
                    areModifiers ? new TextFix($"Write '__{together}'").Replace(use.SpanOf(modifier), "__" + together) : null,
                    use.Plugin,
                    string.Join(".", tags.Prepend(modifier.Name)),
                    areModifiers ? DatastarReporting.DidYouMean("__" + together) : $": '__{modifier.Name}' stands alone");
                break;
            case TagKind.Flags when tags.Length == 0:
                context.Report(Analyzers.Descriptors.CaseTag, use.SpanOf(modifier), "__case", "has no tag");
                break;
            case TagKind.Flags when tags.FirstOrDefault(tag => !known.Flags.Contains(tag)) is { } tag:
                var near = tags.Length == 1 ? Nearest.To(tag, known.Flags) : null;
                context.ReportFixable(Analyzers.Descriptors.CaseTag, use.SpanOf(modifier), Write(use, modifier, near is null ? null : [near]), "." + tag, "is no case");
                break;
        }
    }

    private static string? TimeMisfit(ImmutableArray<string> tags, DatastarModifier known)
    {
        if (tags.Length == 0)
        {
            return "has no time";
        }

        if (!s_time.IsMatch(tags[0]))
        {
            return tags.Any(s_time.IsMatch) ? $"has its time behind '.{tags[0]}'" : $"has '.{tags[0]}' as its time";
        }

        foreach (var tag in tags.Skip(1))
        {
            if (DatastarVocabulary.RenamedTags.TryGetValue(tag, out var renamed))
            {
                return known.Flags.Contains(renamed)
                    ? $"has the tag '.{tag}', which is called '.{renamed}' now"
                    : $"has the tag '.{tag}', which says what is so without it";
            }

            if (s_time.IsMatch(tag))
            {
                return $"has a time with a decimal point, '{tags[0]}.{tag}'";
            }

            if (!known.Flags.Contains(tag))
            {
                return $"has no flag '.{tag}'{DatastarReporting.DidYouMean(Nearest.To(tag, known.Flags) is { } near ? "." + near : null)}";
            }
        }

        return null;
    }

    /// <summary>The modifier with other tags, where they are known.</summary>
    private static TextFix? Write(DatastarUse use, ModifierUse modifier, IReadOnlyList<string>? tags)
    {
        if (tags is null)
        {
            return null;
        }

        var better = $"__{modifier.Name}.{string.Join(".", tags)}";
        return new TextFix($"Write '{better}'").Replace(use.SpanOf(modifier), better);
    }

    /// <summary>The tags as the client reads them: the time first and in whole milliseconds, flags by their names; <see langword="null"/> where no time is meant.</summary>
    private static List<string>? Timed(ImmutableArray<string> tags, DatastarModifier known)
    {
        var times = tags.Where(s_time.IsMatch).ToList();
        var time = times switch
        {
            [var only] => only,
            [var whole, var part] when tags.IndexOf(part) == tags.IndexOf(whole) + 1 => Milliseconds(whole, part),
            _ => null,
        };
        if (time is null)
        {
            return null;
        }

        List<string> timed = [time];
        foreach (var tag in tags.Where(static tag => !s_time.IsMatch(tag)))
        {
            if (known.Flags.Contains(tag))
            {
                timed.Add(tag);
            }
            else if (DatastarVocabulary.RenamedTags.TryGetValue(tag, out var renamed))
            {
                timed.AddRange(known.Flags.Contains(renamed) ? [renamed] : []);
            }
            else if (Nearest.To(tag, known.Flags) is { } near)
            {
                timed.Add(near);
            }
            else
            {
                return null;
            }
        }

        return timed;
    }

    /// <summary><c>1</c> and <c>5s</c>, which stand for 1.5 seconds, in milliseconds.</summary>
    private static string? Milliseconds(string whole, string part) =>
        part.EndsWith("s", StringComparison.Ordinal) && decimal.TryParse($"{whole}.{part.Substring(0, part.Length - 1)}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? Math.Round(seconds * 1000).ToString(CultureInfo.InvariantCulture) + "ms"
            : null;

    /// <summary>The percentage that is meant by <c>.0.5</c> or <c>.50%</c>.</summary>
    private static IReadOnlyList<string>? PercentOf(ImmutableArray<string> tags)
    {
        var percentage = tags switch
        {
            ["0", var part] => part.PadRight(2, '0').Substring(0, 2),
            [var tag] when tag.EndsWith("%", StringComparison.Ordinal) => tag.TrimEnd('%'),
            _ => null,
        };
        return int.TryParse(percentage, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? [percent.ToString(CultureInfo.InvariantCulture)] : null;
    }

    private static void CheckTogether(TemplateContext context, DatastarUse use)
    {
        var modifiers = use.Name.Modifiers;
        for (var i = 1; i < modifiers.Length; i++)
        {
            if (modifiers.Take(i).FirstOrDefault(one => one.Name == modifiers[i].Name) is { } first)
            {
                context.ReportFixable(
                    Analyzers.Descriptors.DuplicateModifier,
                    use.SpanOf(modifiers[i]),
                    new TextFix($"Leave out the first '__{first.Name}'").Remove(use.SpanOf(first)),
                    use.Written,
                    first.Name);
            }
        }

        if (!use.Is("on"))
        {
            return;
        }

        var prevent = use.Name.Modifier("prevent");
        if (prevent is not null && use.Name.Modifier("passive") is { } passive)
        {
            context.ReportFixable(Analyzers.Descriptors.PassiveAndPrevent, use.SpanOf(passive), new TextFix("Leave out '__passive'").Remove(use.SpanOf(passive)), use.Written);
        }

        if (prevent is not null && use.IsOn("submit") && use.Element.IsHtml("form") && !s_targets.Any(use.Name.Has))
        {
            context.ReportFixable(Analyzers.Descriptors.RedundantPrevent, use.SpanOf(prevent), new TextFix("Leave out '__prevent'").Remove(use.SpanOf(prevent)));
        }

        if (s_targets.Where(use.Name.Has).ToList() is [var one, var other, ..])
        {
            context.Report(Analyzers.Descriptors.TwoTargets, use.NameSpan, use.Written, one, other);
        }
    }
}
