using System.Collections.Immutable;
using HonoStar.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>Projects with the generator, as an editor has them.</summary>
internal static class Projects
{
    /// <summary>Adds a project to a solution, and gives it as a part of that.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="name">The name of the project, which is that of its assembly and its namespace.</param>
    /// <param name="directory">Where the project stands.</param>
    /// <param name="kind">What the project is built to.</param>
    /// <param name="files">The files.</param>
    /// <param name="texts">The files that are no code.</param>
    public static Project Add(Solution solution, string name, string directory, OutputKind kind, IEnumerable<(string Path, string Text)> files, IEnumerable<AdditionalText>? texts = null)
    {
        var id = ProjectId.CreateNewId();
        var project = ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            metadataReferences: References.All,
            analyzerReferences: [new Generator()]);
        solution = solution.AddProject(project).AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(id),
            ".globalconfig",
            SourceText.From($"is_global = true\nbuild_property.ProjectDir = {directory}\nbuild_property.RootNamespace = {name}\n"),
            filePath: directory + ".globalconfig");
        foreach (var (path, text) in files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), text, filePath: path);
        }

        foreach (var text in texts ?? [])
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(text.Path), text.GetText()!, filePath: text.Path);
        }

        return solution.GetProject(id)!;
    }

    /// <summary>The generator, as a project refers to it.</summary>
    private sealed class Generator : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators = [new HonoStarGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(HonoStarGenerator);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
    }
}
