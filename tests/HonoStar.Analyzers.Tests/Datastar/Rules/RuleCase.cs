using System.Collections.Immutable;
using HonoStar.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Datastar.Rules;

/// <summary>
/// What a rule says of templates: those it reports, with marks where, and near misses. All templates of a rule are compiled
/// together, each in a method of its own.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Hits">Templates with marks; where there is a fix, each with what comes of it.</param>
/// <param name="Misses">Templates that the rule lets pass.</param>
public sealed record RuleCase(string Rule, RuleHit[] Hits, string[] Misses)
{
    private const string Path = "/app/Pages/Index.cs";

    /// <summary>Compiles and checks.</summary>
    /// <returns>What was reported.</returns>
    internal async Task<IReadOnlyList<Diagnostic>> CheckAsync()
    {
        var file = Marked.Parse(Path, Source(Hits.Select(hit => hit.Template).Concat(Misses)), Rule);
        var reported = await ReportedAsync(file.Text);
        Assert.Equal(
            file.Expected.Select(expected => (file.Text.Substring(expected.Span.Start, expected.Span.Length), expected.Span)).OrderBy(one => one.Span),
            reported.Select(one => (file.Text.Substring(one.Location.SourceSpan.Start, one.Location.SourceSpan.Length), one.Location.SourceSpan)));
        return reported;
    }

    /// <summary>Applies the fixes that the diagnostics carry, all of them.</summary>
    internal async Task FixAsync()
    {
        var hits = Hits.Where(hit => hit.Fixed is not null).ToList();
        var source = Marked.Parse(Path, Source(hits.Select(hit => hit.Template)), Rule).Text;
        var reported = await ReportedAsync(source);
        var changes = reported.SelectMany(diagnostic => TextFix.Read(diagnostic)?.Changes ?? throw new InvalidOperationException($"{diagnostic} carries no fix."));

        Assert.Equal(Source(hits.Select(hit => hit.Fixed!)), SourceText.From(source).WithChanges(changes.OrderBy(change => change.Span)).ToString());
    }

    private async Task<List<Diagnostic>> ReportedAsync(string source)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = References.Compile([CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp14), Path, cancellationToken: cancellation)]);
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var diagnostics = await compilation.WithAnalyzers([new DatastarAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.Where(diagnostic => diagnostic.Id == Rule).OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>A file with templates, each in a page of its own.</summary>
    internal static string Source(IEnumerable<string> templates, string @namespace = "App") => $$""""
        using System;
        using HonoStar;

        namespace {{@namespace}};

        public sealed record Address(string City);

        [Signals]
        public sealed record Order(string Title, int Count, bool Paid, Address Address);

        internal static class Routes
        {
            public static RouteAction Post() => default;
        }

        internal static class Signals
        {
            public static SignalRef<string> Password => new("password");
        }

        public sealed class Pages
        {
        {{string.Join("\n", templates.Select((template, number) => $$"""
                [Page("/{{number}}")]
                private sealed class Template{{number}}
                {
                    private readonly RouteAction action = default;
                    private readonly SignalRef<int> count = new("count");
                    private readonly int number = 1;
                    private readonly string text = "";
                    private readonly Js js = Js.Value("");
                    private readonly Attributes attributes = default;

                    [Post("order")] public Reply Take([Signals] Order order) => Reply.None;
                    public Html Get() => $"{{template.Replace("\"", "\\\"", StringComparison.Ordinal)}}";
                }
            """))}}
        }
        """";
}

/// <summary>A template that a rule reports.</summary>
/// <param name="Template">The template, with marks.</param>
/// <param name="Fixed">What the fix makes of it, or <see langword="null"/> when there is none.</param>
public sealed record RuleHit(string Template, string? Fixed = null)
{
    public static implicit operator RuleHit(string template) => new(template);

    public static implicit operator RuleHit((string Template, string Fixed) hit) => new(hit.Template, hit.Fixed);
}
