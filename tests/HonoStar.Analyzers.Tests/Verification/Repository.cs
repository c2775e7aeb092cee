using System.Reflection;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>Where the sources stand that tests compare with.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The sources of a sample, by their paths in it.</summary>
    public static IEnumerable<(string Path, string Text)> SourcesOf(string sample)
    {
        var folder = Path.Combine(Root, "samples", sample);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Text: file))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(file => (file.Path, File.ReadAllText(file.Text)));
    }
}
