using HonoStar.Analyzers.Tests.Verification;
using HonoStar.Generators;
using HonoStar.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers.Tests.Diagnostics;

/// <summary>The pages of the documentation show as wrong what their rule reports, and as right what it does not.</summary>
public sealed class ExampleTests
{
    private const string Directory = "/app/";

    // Pages leave out what a file would name at its head.
    private const string Usings = ImplicitUsings.Text + """

        global using System.ComponentModel.DataAnnotations;
        global using System.Net;
        global using System.Text.Json;
        global using HonoStar.Bus;
        global using HonoStar.Datastar;
        global using Microsoft.AspNetCore.Authorization;
        """;

    private static readonly SyntaxTree s_surroundings = CSharpSyntaxTree.ParseText(Example.Surroundings, Example.Parsing, Directory + "Surroundings.cs");

    private static readonly BuildProperties s_options = new(Directory);

    private static readonly Text s_files = new(StaticFiles.ListName, "images/logo.png\nimages/cat.png\napp.css\napp.js");

    // All examples begin with these, so that each costs no more than what it adds.
    private static readonly CSharpCompilation s_application = CSharpCompilation.Create(
        "App",
        [CSharpSyntaxTree.ParseText(Usings, Example.Parsing, Directory + "Usings.cs"), s_surroundings],
        References.All,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private static readonly GeneratorDriver s_generator = CSharpGeneratorDriver
        .Create([new HonoStarGenerator().AsSourceGenerator()], parseOptions: Example.Parsing, optionsProvider: s_options)
        .RunGenerators(s_application);

    public static TheoryData<string> Rules => [.. Descriptors.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_page_shows_what_its_rule_reports_and_what_it_does_not(string rule)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Documentation.Pages, rule + ".md"), TestContext.Current.CancellationToken);
        var examples = Example.Of(page).ToArray();
        Assert.Equal(["Wrong", "Right"], examples.Select(example => example.Section));

        Assert.True(await IsReportedAsync(rule, examples[0]), "What the page shows as wrong is not reported.");
        Assert.False(await IsReportedAsync(rule, examples[1]), "What the page shows as right is reported.");
    }

    private static async Task<bool> IsReportedAsync(string rule, Example example)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = s_application.AddSyntaxTrees(
            example.Files().Select(file => CSharpSyntaxTree.ParseText(file.Text, Example.Parsing, Directory + file.Path, cancellationToken: cancellation)));
        s_generator.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, cancellation);
        var analyzers = AllAnalyzers.Instances.Where(analyzer => analyzer.SupportedDiagnostics.Any(supported => supported.Id == rule));
        var diagnostics = await generated.WithAnalyzers([.. analyzers], new AnalyzerOptions([s_files], s_options)).GetAnalyzerDiagnosticsAsync(cancellation);
        return diagnostics.Any(diagnostic => diagnostic.Id == rule && diagnostic.Location.SourceTree != s_surroundings);
    }
}
