using System.Collections.Immutable;
using HonoStar.CodeModel;
using HonoStar.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Generators.Tests;

/// <summary>A compilation of an application, as the SDK would make it.</summary>
public static class Application
{
    public const string Directory = "/home/app/";

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(path => !System.IO.Path.GetFileName(path).StartsWith("HonoStar.Generators", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Source s_usings = new("obj/GlobalUsings.g.cs", ImplicitUsings.Text);

    public static CSharpCompilation Compile(IEnumerable<Source> sources, string name = "App", params MetadataReference[] references) =>
        CSharpCompilation.Create(
            name,
            sources.Append(s_usings).Select(Parse),
            s_references.AddRange(references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(Source source) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source.Text, System.Text.Encoding.UTF8), s_parse, Directory + source.Path);

    /// <summary>Adds or replaces a file.</summary>
    public static CSharpCompilation With(this CSharpCompilation compilation, Source source)
    {
        var tree = Parse(source);
        var old = compilation.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == tree.FilePath);
        return old is null ? compilation.AddSyntaxTrees(tree) : compilation.ReplaceSyntaxTree(old, tree);
    }

    public static GeneratorDriver Driver(string rootNamespace = "App") => CSharpGeneratorDriver.Create(
        [new HonoStarGenerator().AsSourceGenerator()],
        parseOptions: s_parse,
        optionsProvider: new BuildProperties(new Dictionary<string, string>
        {
            ["build_property.ProjectDir"] = Directory,
            ["build_property.RootNamespace"] = rootNamespace,
        }),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
