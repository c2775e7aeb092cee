using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Names of attributes that the client does not know and that look as if they were meant for it.</summary>
internal sealed class AttributeNameRule : TemplateRule
{
    private const string Alias = "star-";

    private static readonly Regex s_expression = new(@"[$@]\w|\uFFFF", RegexOptions.CultureInvariant);
    private static readonly Regex s_change = new(@"@\w+\s*\(|\$[\w.]+\s*(?:[-+*/]?=(?!=)|\+\+|--)", RegexOptions.CultureInvariant);
    private static readonly Regex s_statement = new(@"[($@=\uFFFF]", RegexOptions.CultureInvariant);
    private static readonly string[] s_names = [.. DatastarVocabulary.Attributes.Where(one => one.Origin != Origin.Pro).Select(one => one.Name)];

    /// <summary>Attributes that have a key, by which an old name with a dash is known.</summary>
    private static readonly string[] s_keyed = [.. DatastarVocabulary.Attributes.Where(one => one.KeyKind != AttributeKey.Nothing).Select(one => one.Name)];

    private static readonly (string Prefix, string Library, string Advice)[] s_foreign =
    [
        ("x-", "Alpine", "write its counterpart, such as data-on:click, data-show, data-text, data-bind"),
        ("v-", "Vue", "write its counterpart, such as data-on:click, data-show, data-text, data-bind"),
        ("hx-", "htmx", "write an action, such as data-on:click=\"{{Routes...Post()}}\""),
        ("ng-", "Angular", "write its counterpart, such as data-on:click, data-show, data-text, data-bind"),
        ("wire:", "Livewire", "write its counterpart, such as data-on:click, data-bind"),
        ("phx-", "Phoenix LiveView", "write its counterpart, such as data-on:click, data-bind"),
        ("@", "Vue or Alpine", "write data-on:click and its like"),
    ];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.UnknownAttribute,
        Analyzers.Descriptors.DashInsteadOfColon,
        Analyzers.Descriptors.RenamedAttribute,
        Analyzers.Descriptors.ProAttribute,
        Analyzers.Descriptors.ForeignSyntax,
        Analyzers.Descriptors.AliasedPrefix,
    ];

    public override void Check(TemplateContext context)
    {
        // What the client leaves alone may be another library's.
        foreach (var element in context.Template.Elements.Where(static element => !DatastarTemplate.IsIgnored(element)))
        {
            foreach (var attribute in element.Attributes)
            {
                CheckForeign(context, attribute);
            }
        }

        foreach (var use in DatastarTemplate.Of(context.Template).Uses)
        {
            Check(context, use);
        }
    }

    private static void CheckForeign(TemplateContext context, TemplateAttribute attribute)
    {
        foreach (var (prefix, library, advice) in s_foreign)
        {
            if (attribute.Name.StartsWith(prefix, StringComparison.Ordinal) && attribute.Name.Length > prefix.Length)
            {
                context.Report(Analyzers.Descriptors.ForeignSyntax, attribute.NameSpan, attribute.WrittenName.Text, library, advice.Replace("{{", "{").Replace("}}", "}"));
                return;
            }
        }
    }

    private static void Check(TemplateContext context, DatastarUse use)
    {
        if (use.Definition is { Origin: Origin.Pro } pro)
        {
            context.Report(Analyzers.Descriptors.ProAttribute, use.NameSpan, "data-" + pro.Name, "");
            return;
        }

        if (use.Definition is not null || use.Attribute.HasUnknownName)
        {
            return;
        }

        var plugin = use.Plugin;
        var rest = use.Written.Substring(DatastarName.Prefix.Length + plugin.Length);
        if (plugin.StartsWith(Alias, StringComparison.Ordinal) && DatastarVocabulary.Attribute(plugin.Substring(Alias.Length)) is not null)
        {
            Rename(context, Analyzers.Descriptors.AliasedPrefix, use, DatastarName.Prefix + plugin.Substring(Alias.Length) + rest);
            return;
        }

        if (DatastarVocabulary.RenamedAttributes.TryGetValue(plugin, out var renamed))
        {
            Rename(context, Analyzers.Descriptors.RenamedAttribute, use, DatastarName.Prefix + renamed + rest);
            return;
        }

        var value = use.Attribute.Value?.Text ?? "";
        if (Meant(plugin, value, use) is var (meant, isKey))
        {
            Rename(context, isKey ? Analyzers.Descriptors.DashInsteadOfColon : Analyzers.Descriptors.UnknownAttribute, use, DatastarName.Prefix + meant + rest);
            return;
        }

        if (Directive(plugin) is { } advice && value.IndexOf('$') >= 0)
        {
            context.Report(Analyzers.Descriptors.UnknownAttribute, use.NameSpan, use.Written, advice);
            return;
        }

        var dashed = s_keyed.Where(one => plugin.StartsWith(one + "-", StringComparison.Ordinal)).OrderByDescending(one => one.Length).FirstOrDefault();
        var isMeant = use.Name.Key is not null || use.Name.Modifiers.Length > 0 || s_expression.IsMatch(value);
        if (dashed is not null && (isMeant || dashed is "signals" or "computed" or "bind" or "indicator" || (dashed == "on" && s_statement.IsMatch(value))))
        {
            Rename(context, Analyzers.Descriptors.DashInsteadOfColon, use, $"{DatastarName.Prefix}{dashed}:{plugin.Substring(dashed.Length + 1)}{rest}");
        }
        else if (isMeant && Nearest.To(plugin, s_names) is { } near)
        {
            var name = DatastarName.Prefix + near + rest;
            context.ReportFixable(
                Analyzers.Descriptors.UnknownAttribute,
                use.NameSpan,
                new TextFix($"Write '{name}'").Replace(use.NameSpan, name),
                use.Written,
                DatastarReporting.DidYouMean(name));
        }
    }

    /// <summary>What is meant by a name with a dot instead of a colon, and by the name of an event; whether it lacks its colon alone.</summary>
    private static (string Name, bool IsKey)? Meant(string plugin, string value, DatastarUse use)
    {
        if (plugin.IndexOf('.') is > 0 and var dot && DatastarVocabulary.Attribute(plugin.Substring(0, dot)) is { Origin: not Origin.Pro } known)
        {
            return known.KeyKind == AttributeKey.Nothing ? (known.Name, false) : ($"{known.Name}:{plugin.Substring(dot + 1)}", true);
        }

        if (plugin.StartsWith("on", StringComparison.Ordinal) && DomEvents.Contains(plugin.Substring(2)) && s_statement.IsMatch(value))
        {
            return ("on:" + plugin.Substring(2), true);
        }

        return DomEvents.Contains(plugin) && (s_change.IsMatch(value) || use.Attribute.Holes.Any(static hole => hole.Type?.Is("HonoStar", "RouteAction") == true))
            ? ("on:" + plugin, false)
            : null;
    }

    /// <summary>What to do instead of what other libraries do by such an attribute.</summary>
    private static string? Directive(string plugin) => plugin switch
    {
        "if" or "unless" or "when" => ": write data-show, or leave the element out on the server",
        "for" or "foreach" or "each" or "repeat" => ": a list is rendered on the server, by '.Each(...)'",
        "html" or "inner-html" => ": markup comes from the server, as a patch",
        _ => null,
    };

    private static void Rename(TemplateContext context, DiagnosticDescriptor rule, DatastarUse use, string name) =>
        context.ReportFixable(rule, use.NameSpan, new TextFix($"Write '{name}'").Replace(use.NameSpan, name), use.Written, rule == Analyzers.Descriptors.UnknownAttribute ? DatastarReporting.DidYouMean(name) : name);
}
