using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>What an application of the tests refers to: the framework, and HonoStar.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("HonoStar.", StringComparison.Ordinal) || Path.GetFileName(path) == "HonoStar.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpCompilation s_library = Empty(OutputKind.DynamicallyLinkedLibrary);
    private static readonly CSharpCompilation s_application = Empty(OutputKind.ConsoleApplication);

    /// <summary>A compilation of an application's sources. All share what the compiler knows of the references, which it would else read again for each.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> sources, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        (kind == OutputKind.ConsoleApplication ? s_application : s_library).AddSyntaxTrees(sources);

    private static CSharpCompilation Empty(OutputKind kind) =>
        CSharpCompilation.Create("App", [], All, new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
}
