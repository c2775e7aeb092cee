using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

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
}
