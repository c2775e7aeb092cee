using System.Collections.Immutable;
using HonoStar.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Templates;

/// <summary>
/// Analyzes many templates in one compilation, by all analyzers, because a compilation for each would take minutes. Rules of
/// other numbers have tests of their own.
/// </summary>
public sealed class RuleCases
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14);

    private readonly Dictionary<string, IReadOnlyList<Diagnostic>> _diagnostics = [];

    /// <summary>What is found in each expression, with places in the expression; and the text that the fixes leave.</summary>
    /// <param name="expressions">The expressions, without marks.</param>
    internal async Task<IReadOnlyDictionary<string, IReadOnlyList<Diagnostic>>> AnalyzeAsync(IEnumerable<string> expressions)
    {
        var missing = expressions.Distinct().Where(expression => !_diagnostics.ContainsKey(expression)).ToList();
        if (missing.Count == 0)
        {
            return _diagnostics;
        }

        var cancellation = TestContext.Current.CancellationToken;
        var trees = missing.Select((expression, index) => CSharpSyntaxTree.ParseText(File(expression, index), s_parsing, $"Case{index}.cs", cancellationToken: cancellation)).ToList();
        var compilation = References.Compile(trees);
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var diagnostics = (await compilation.WithAnalyzers(AllAnalyzers.Instances, new AnalyzerOptions([], new BuildProperties("/app/"))).GetAnalyzerDiagnosticsAsync(cancellation))
            .ToLookup(static diagnostic => diagnostic.Location.SourceTree);
        foreach (var (expression, tree) in missing.Zip(trees))
        {
            _diagnostics[expression] = [.. diagnostics[tree].Where(static diagnostic => diagnostic.Id.StartsWith("HS02", StringComparison.Ordinal)).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)];
        }

        return _diagnostics;
    }

    /// <summary>The place of a diagnostic in its expression.</summary>
    internal static TextSpan SpanOf(Diagnostic diagnostic) => new(diagnostic.Location.SourceSpan.Start - Head.Length, diagnostic.Location.SourceSpan.Length);

    /// <summary>The expression after the fixes that diagnostics carry.</summary>
    internal static string Fix(string expression, IEnumerable<Diagnostic> diagnostics)
    {
        var changes = diagnostics.Select(TextFix.Read).OfType<TextFix>().SelectMany(static fix => fix.Changes).Distinct().OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End);
        return SourceText.From(Head + expression).WithChanges(changes).ToString()[Head.Length..];
    }

    /// <summary>Each expression stands in a file of its own, at the same place.</summary>
    private static string File(string expression, int index) => $$"""
        {{Head}}{{expression}};
        }

        static class Number{{index}};
        """;

    /// <summary>A class with a method for each of several expressions, in a namespace of its own.</summary>
    internal static string Methods(string @namespace, IEnumerable<string> expressions) => $$"""
        namespace {{@namespace}};
        {{TypeHead}}
        {{string.Concat(expressions.Select((expression, index) => $"{MethodHead.Replace("Make", $"Make{index}", StringComparison.Ordinal)}{expression};\n"))}}
        }
        """;

    private const string Head = TypeHead + "\n" + MethodHead;

    private const string TypeHead = """
        using System; using System.Collections.Generic; using System.Linq; using HonoStar;
        file sealed class Case
        {
            private const string Constant = "constant";
            private const int Level = 2;
            private enum Size { Small, Large }
            private readonly Size size = default;
            private static Html Row() => $"<div class='row'></div>";
            private static Html Cell(string text) { return $"<td>{text}</td>"; }
            private static Html Link(Href link) => $"<a href='{link}'>x</a>";
            private static Html Wrap(Html html) => $"{html}";
        """;

    private const string MethodHead = """
            public Html Make(
                string text, int number, bool flag, Html html, Href link, Js js, Css css, Attributes attributes, object any, IReadOnlyList<string> items, Guid guid, RouteAction action)
                =>
        """;
}
