using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>
/// The changes that mend what a diagnostic reports. An analyzer that knows what to write instead sends it along in the
/// diagnostic's properties, so that no fix has to find it out again; the rule's descriptor carries <see cref="Tag"/>.
/// </summary>
internal sealed class TextFix(string title)
{
    /// <summary>The tag of rules whose diagnostics carry their fix.</summary>
    public const string Tag = "HonoStar.TextFix";

    private const string TitleKey = "fix";
    private const string ChangeKey = "fix.";

    private readonly List<TextChange> _changes = [];

    /// <summary>What an editor offers.</summary>
    public string Title => title;

    /// <summary>The changes, all in the file of the diagnostic.</summary>
    public IReadOnlyList<TextChange> Changes => _changes;

    public static bool IsOfferedBy(DiagnosticDescriptor rule) => rule.CustomTags.Contains(Tag);

    /// <summary>The fix that a diagnostic carries, or <see langword="null"/>.</summary>
    public static TextFix? Read(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(TitleKey, out var title))
        {
            return null;
        }

        var fix = new TextFix(title!);
        while (diagnostic.Properties.TryGetValue(ChangeKey + fix._changes.Count.ToString(CultureInfo.InvariantCulture), out var change))
        {
            var parts = change!.Split([' '], 3);
            var start = diagnostic.Location.SourceSpan.Start + int.Parse(parts[0], CultureInfo.InvariantCulture);
            fix.Replace(new TextSpan(start, int.Parse(parts[1], CultureInfo.InvariantCulture)), parts[2]);
        }

        return fix;
    }

    public TextFix Replace(TextSpan span, string text)
    {
        _changes.Add(new TextChange(span, text));
        return this;
    }

    public TextFix Insert(int position, string text) => Replace(new TextSpan(position, 0), text);

    public TextFix Remove(TextSpan span) => Replace(span, "");

    /// <summary>The diagnostic that carries the fix. Places are told from its beginning, so that they move along with it.</summary>
    public Diagnostic Report(DiagnosticDescriptor rule, Location location, params object[] arguments)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[TitleKey] = title;
        for (var i = 0; i < _changes.Count; i++)
        {
            var (span, text) = (_changes[i].Span, _changes[i].NewText);
            properties[ChangeKey + i.ToString(CultureInfo.InvariantCulture)] =
                FormattableString.Invariant($"{span.Start - location.SourceSpan.Start} {span.Length} {text}");
        }

        return Diagnostic.Create(rule, location, properties.ToImmutable(), arguments);
    }
}
