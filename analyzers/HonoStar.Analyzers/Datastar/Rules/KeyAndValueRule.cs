using System.Collections.Immutable;
using System.Text;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Attributes that lack their key or value, or have one that they do not take; keys that HTML changes.</summary>
internal sealed class KeyAndValueRule : DatastarRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [Analyzers.Descriptors.KeyAndValue, Analyzers.Descriptors.UppercaseKey, Analyzers.Descriptors.SignalRemoved];

    protected override void Check(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        if (use.Definition is not { Origin: not Origin.Pro } definition || use.Attribute.HasUnknownName)
        {
            return;
        }

        if (Misfit(definition, use) is { } misfit)
        {
            context.ReportFixable(Analyzers.Descriptors.KeyAndValue, use.NameSpan, Without(definition, use), use.Written, misfit);
        }
        else if (use is { Plugin: "signals", HasKey: true, Attribute.HasValue: false })
        {
            context.Report(Analyzers.Descriptors.SignalRemoved, use.NameSpan, use.Written);
        }

        if (use.HasKey && !use.Name.Has("case") && use.Attribute.WrittenName.Text.Substring(use.Name.KeyAt, use.Name.Key!.Length) is var key && key.Any(char.IsUpper))
        {
            CheckUppercase(context, definition, use, key);
        }
    }

    private static string? Misfit(DatastarAttribute definition, DatastarUse use)
    {
        var (hasKey, hasValue) = (use.HasKey, use.Attribute.HasValue);
        var name = "data-" + definition.Name;
        if (definition.IsExclusive)
        {
            return (hasKey, hasValue) switch
            {
                (true, true) => $"has the name of a signal as its key, and another as its value: leave out the value",
                (false, false) => $"needs the name of a signal: write '{name}:name' or '{name}=\"name\"'",
                _ => null,
            };
        }

        return (definition.Key, definition.Value) switch
        {
            (Need.Must, _) when !hasKey => $"needs a key: write '{name}:{(definition.KeyKind == AttributeKey.Event ? "click" : "key")}'",
            (Need.Denied, _) when hasKey => $"takes no key: write '{name}'",
            (_, Need.Must) when !hasValue => $"needs a value: write '{use.Written}=\"...\"'",
            (_, Need.Denied) when hasValue => $"takes no value: write '{use.Written}' alone",
            _ => null,
        };
    }

    /// <summary>The attribute without its key, or without its value, where it has both and takes one.</summary>
    private static TextFix? Without(DatastarAttribute definition, DatastarUse use) =>
        use is not { HasKey: true, Attribute.HasValue: true } ? null
            : definition.IsExclusive ? new TextFix("Leave out the value").Remove(TextSpan.FromBounds(use.NameSpan.End, use.Attribute.Span.End))
            : definition.Key == Need.Denied ? new TextFix("Leave out the key").Remove(TextSpan.FromBounds(use.KeySpan.Start - 1, use.KeySpan.End))
            : null;

    private static void CheckUppercase(TemplateContext context, DatastarAttribute definition, DatastarUse use, string key)
    {
        var rest = use.Written.Substring(use.Name.KeyAt + key.Length);
        var kebab = Kebab(key);
        var better = definition.KeyKind switch
        {
            AttributeKey.Signal => $"data-{definition.Name}:{kebab}{rest}",
            AttributeKey.Event => $"data-{definition.Name}:{kebab}__case.camel{rest}",
            _ => null,
        };
        context.ReportFixable(
            Analyzers.Descriptors.UppercaseKey,
            use.KeySpan,
            better is null ? null : new TextFix($"Write '{better}'").Replace(use.NameSpan, better),
            key,
            better ?? $"data-{definition.Name}=\"{{'{key}': ...}}\"");
    }

    /// <summary><c>userName</c> to <c>user-name</c>, of which the client makes <c>userName</c> again.</summary>
    private static string Kebab(string key)
    {
        var kebab = new StringBuilder(key.Length + 4);
        foreach (var character in key)
        {
            if (char.IsUpper(character) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(character));
        }

        return kebab.ToString();
    }
}
