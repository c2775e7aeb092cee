using System.Collections.Immutable;
using System.Globalization;
using HonoStar.Analyzers.Tests.Diagnostics;
using HonoStar.Analyzers.Tests.Verification;
using HonoStar.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Suppressions;

/// <summary>
/// What is taken back of what others say. The SDK's analyzers are stood in for by one that says the same of every method,
/// parameter, property and nested type; the compiler speaks for itself.
/// </summary>
public sealed class ApplicationSuppressorTests
{
    private const string Code = """
        using HonoStar;
        using System.Collections.Generic;

        public static partial class Topics
        {
            [Topic("item:{id}")] public readonly partial record struct Item(int Id);
            public sealed class Nested;
        }

        [Page]
        public sealed partial class ItemPage
        {
            public Html Get(int id, string search = "") => $"";
            [Post("rename/{name}")] internal Reply Rename(string name, [Signals] Renamed input) { Part(name.Length); Use(input); return Reply.None; }
            [Post("send")] internal Reply Send([Form] Sent sent) => Reply.None;
            private static void Use(Renamed input) { }
            [Live<Topics.Item>] private Html Row(int id, string color) => $"<p id='row'></p>";
            private Html Part(int count) => $"{count}";
        }

        public sealed class Renamed
        {
            public string Title { get; set; }
            public List<string> Tags { get; set; }
            public Inner More { get; set; }
        }

        public sealed record Sent(string Url, string[] Tags);

        public sealed record Kept(string Url, string[] Tags);

        public sealed class Inner { public string Text { get; set; } }

        public sealed class Stored
        {
            public string Title { get; set; }
            public List<string> Tags { get; set; }
        }

        [Layout]
        public sealed class MainLayout
        {
            public Html Render(Html content) => content;
            public Html Other(Html content) => content;
        }
        """;

    [Theory]
    [InlineData("CA1822", "Get, Rename, Render, Row, Send", "Other, Part, Use")]
    [InlineData("IDE0060", "Get(id), Rename(name), Row(id)", "Get(search), Other(content), Part(count), Rename(input), Render(content), Row(color), Send(sent), Use(input)")]
    [InlineData("CA1062", "Rename(input), Rename(name), Render(content)", "Other(content), Part(count)")]
    [InlineData("CA1054", "Get(id), Get(search), Rename(input), Rename(name), Render(content), Row(color), Row(id), Send(sent), Sent.Tags, Sent.Url", "Item.Id, Kept.Tags, Kept.Url, Other(content), Part(count), Use(input)")]
    [InlineData("CA1056", "Inner.Text, Renamed.More, Renamed.Tags, Renamed.Title, Sent.Tags, Sent.Url", "Item.Id, Kept.Tags, Kept.Url, Stored.Tags, Stored.Title")]
    [InlineData("CA1819", "Inner.Text, Renamed.More, Renamed.Tags, Renamed.Title, Sent.Tags, Sent.Url", "Item.Id, Kept.Tags, Kept.Url, Stored.Tags, Stored.Title")]
    [InlineData("CS8618", "Inner.Text, Renamed.More, Renamed.Tags, Renamed.Title", "Stored.Tags, Stored.Title")]
    [InlineData("CA2227", "Inner.Text, Renamed.More, Renamed.Tags, Renamed.Title", "Stored.Tags, Stored.Title")]
    [InlineData("CA1034", "Topics.Item", "Topics.Nested")]
    public async Task What_generated_code_makes_untrue_is_suppressed_and_nothing_else(string id, string suppressed, string kept)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp14);
        var options = new BuildProperties("/app/");
        var compilation = References.Compile([CSharpSyntaxTree.ParseText(Code, parsing, "/app/Pages/Items/[Id].cs", cancellationToken: cancellation)]);
        CSharpGeneratorDriver.Create([new HonoStarGenerator().AsSourceGenerator()], parseOptions: parsing, optionsProvider: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, cancellation);

        var analyzed = generated.WithAnalyzers(
            [new ApplicationSuppressor(), new Others()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([], options), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var diagnostics = (await analyzed.GetAllDiagnosticsAsync(cancellation)).Where(diagnostic => diagnostic.Id == id).ToLookup(diagnostic => diagnostic.IsSuppressed, NameOf);

        Assert.Equal(suppressed, string.Join(", ", diagnostics[true].Order(StringComparer.Ordinal)));
        Assert.Equal(kept, string.Join(", ", diagnostics[false].Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_suppression_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics", "README.md"));

        Assert.All(new ApplicationSuppressor().SupportedSuppressions, suppression =>
            Assert.Contains(
                $"- `{suppression.Id}` takes back `{suppression.SuppressedDiagnosticId}`. {suppression.Justification.ToString(CultureInfo.InvariantCulture)}.",
                page,
                StringComparison.Ordinal));
    }

    private static string NameOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) switch
    {
        ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method } parameter => $"{method.Identifier}({parameter.Identifier})",
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type } parameter => $"{type.Identifier}.{parameter.Identifier}",
        IdentifierNameSyntax name when name.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method => $"{method.Identifier}({name})",
        PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } property => $"{type.Identifier}.{property.Identifier}",
        TypeDeclarationSyntax { Parent: TypeDeclarationSyntax outer } type => $"{outer.Identifier}.{type.Identifier}",
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        var node => node.ToString(),
    };

    /// <summary>Says of everything in a file that a person wrote what the SDK's analyzers say of some of it.</summary>
#pragma warning disable RS1001, RS1036, RS1038, RS1041 // It runs in this test alone.
    private sealed class Others : DiagnosticAnalyzer
    {
        private static readonly Dictionary<string, DiagnosticDescriptor> s_rules = ((string[])["CA1822", "IDE0060", "CA1062", "CA2227", "CA1034", "CA1054", "CA1056", "CA1819"])
            .ToDictionary(id => id, id => new DiagnosticDescriptor(id, id, id, "Others", DiagnosticSeverity.Warning, isEnabledByDefault: true));

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. s_rules.Values];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(symbol => Report(symbol, symbol.Symbol, "CA1822"), SymbolKind.Method);
            context.RegisterSymbolAction(symbol => Report(symbol, symbol.Symbol, "CA2227", "CA1056", "CA1819"), SymbolKind.Property);
            context.RegisterSymbolAction(symbol => Report(symbol, symbol.Symbol, "CA1034"), SymbolKind.NamedType);
            context.RegisterSymbolAction(symbol => Report(symbol, symbol.Symbol, "IDE0060", "CA1054"), SymbolKind.Parameter);

            // This one speaks of the places where a parameter is used.
            context.RegisterOperationAction(use => use.ReportDiagnostic(Diagnostic.Create(s_rules["CA1062"], use.Operation.Syntax.GetLocation())), OperationKind.ParameterReference);
        }

        private static void Report(SymbolAnalysisContext context, ISymbol symbol, params ReadOnlySpan<string> ids)
        {
            if (symbol.Locations.FirstOrDefault(location => location.SourceTree?.FilePath.EndsWith("[Id].cs", StringComparison.Ordinal) == true) is not { } location)
            {
                return;
            }

            foreach (var id in ids)
            {
                if (IsAsked(symbol, id))
                {
                    context.ReportDiagnostic(Diagnostic.Create(s_rules[id], location));
                }
            }
        }

        private static bool IsAsked(ISymbol symbol, string id) => symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false } => true,
            IPropertySymbol { ContainingType.IsRecord: false } => true,
            IPropertySymbol { Name: not "EqualityContract" } => id != "CA2227",
            INamedTypeSymbol { ContainingType: not null } => true,
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false } } => true,
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [_, ..], ContainingType: var type } } parameter => id == "CA1054" && !SymbolEqualityComparer.Default.Equals(parameter.Type, type),
            _ => false,
        };
    }
#pragma warning restore RS1001, RS1036, RS1038, RS1041
}
