using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Says what a compilation is for.</summary>
internal static class CompilationKinds
{
    /// <summary>Whether it is an application: what nothing in it uses is used by nothing.</summary>
    public static bool IsWhole(this Compilation compilation) => compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
}
