using System.Globalization;
using System.Text.RegularExpressions;
using HonoStar.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers.Tests.Diagnostics;

/// <summary>
/// What of the files about the rules follows from the rules. Each file is compared with that, or, when <c>ACCEPT=1</c>,
/// brought up to date: the head of each page, the index, the release notes and the presets are never written by hand.
/// </summary>
internal static partial class Documentation
{
    /// <summary>A page that is still to be written.</summary>
    private const string Empty = """
        ## Why

        ## Wrong

        ```csharp
        ```

        ## Right

        ```csharp
        ```

        ## How to suppress

        Where you know better, suppress it at that line, and say why beside it.

        ```csharp
        #pragma warning disable HS0000 // why
        ```

        ```ini
        # .editorconfig
        dotnet_diagnostic.HS0000.severity = none
        ```

        """;

    public static string Pages => Path.Combine(Repository.Root, "docs", "diagnostics");

    private static string Analyzers => Path.Combine(Repository.Root, "analyzers", "HonoStar.Analyzers");

    private static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT") == "1";

    public static string PageOf(DiagnosticDescriptor rule) => Path.Combine(Pages, rule.Id + ".md");

    /// <summary>The page of a rule begins with its title, severity, category and message.</summary>
    public static void CheckPage(DiagnosticDescriptor rule)
    {
        var path = PageOf(rule);
        var head = HeadOf(rule);
        if (Accepts)
        {
            var page = File.Exists(path) ? File.ReadAllText(path) : Empty.Replace("HS0000", rule.Id, StringComparison.Ordinal);
            File.WriteAllText(path, head + page[page.IndexOf("## Why", StringComparison.Ordinal)..]);
        }

        Assert.StartsWith(head, File.ReadAllText(path), StringComparison.Ordinal);
    }

    /// <summary>The index lists the rules.</summary>
    public static void CheckIndex() => Check(
        Path.Combine(Pages, "README.md"),
        current => Table().Replace(current, _ => """
            | id | about | severity | fix | category |
            |---|---|---|---|---|

            """ + Lines(Descriptors.All, rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {SeverityOf(rule)} | {(HasFix(rule) ? "yes" : "")} | `{rule.Category}` |")));

    /// <summary>Rules that no release has had stand in the notes of the next one.</summary>
    public static void CheckReleases()
    {
        var shipped = File.ReadAllText(Path.Combine(Analyzers, "AnalyzerReleases.Shipped.md"));
        Check(
            Path.Combine(Analyzers, "AnalyzerReleases.Unshipped.md"),
            current => Table().Replace(current, _ => """
                Rule ID | Category | Severity | Notes
                --------|----------|----------|-------

                """ + Lines(
                    Descriptors.All.Where(rule => !shipped.Contains(rule.Id, StringComparison.Ordinal)),
                    rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}")));
    }

    /// <summary>
    /// A preset names the rules whose severity it changes, and no others: what a file names by its id, an application
    /// cannot set by category any more.
    /// </summary>
    public static void CheckPreset(string name, Func<DiagnosticSeverity, string?> severity) => Check(
        Path.Combine(Analyzers, "Presets", $"HonoStar.{name}.globalconfig"),
        current => string.Join("\n", current.Split('\n').TakeWhile(line => line.Length > 0)) + "\n\nis_global = true\nglobal_level = -50\n"
            + string.Concat(Descriptors.All.Where(rule => severity(rule.DefaultSeverity) is not null).Select(rule =>
                $"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {severity(rule.DefaultSeverity)}\n")));

    private static void Check(string path, Func<string, string> update)
    {
        var current = File.ReadAllText(path);
        var expected = update(current);
        if (Accepts)
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.Equal(expected, current);
    }

    private static string HeadOf(DiagnosticDescriptor rule)
    {
        var severity = SeverityOf(rule);
        var message = rule.MessageFormat.ToString(CultureInfo.InvariantCulture).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
        return $"""
            # {rule.Id}: {rule.Title}

            {char.ToUpperInvariant(severity[0])}{severity[1..]}, category `{rule.Category}`{(HasFix(rule) ? ", with a code fix" : "")}.

            > {message}


            """;
    }

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "information",
        _ => "hidden",
    };

    private static bool HasFix(DiagnosticDescriptor rule) => AllAnalyzers.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(rule.Id));

    private static string Lines(IEnumerable<DiagnosticDescriptor> rules, Func<DiagnosticDescriptor, string> line) =>
        string.Concat(rules.Select(rule => line(rule) + "\n"));

    /// <summary>A table with its head, to the end of the file.</summary>
    [GeneratedRegex(@"^[^\n|]*\|[^\n]*\n[-|]+\n[\s\S]*\z", RegexOptions.Multiline)]
    private static partial Regex Table();
}
