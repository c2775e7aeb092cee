using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Reads what the build says of the project, as the generator does.</summary>
internal static class ProjectOptions
{
    public static ProjectModel Read(AnalyzerOptions options, Compilation compilation)
    {
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var assembly = compilation.AssemblyName ?? "";
        global.TryGetValue("build_property.ProjectDir", out var directory);
        global.TryGetValue("build_property.RootNamespace", out var root);
        return new ProjectModel(directory ?? "", Names.ToNamespace(string.IsNullOrEmpty(root) ? assembly : root!), assembly);
    }
}
