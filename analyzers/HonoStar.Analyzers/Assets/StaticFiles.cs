using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>The files under <c>wwwroot</c>, which the build lists in a file of its own.</summary>
internal sealed class StaticFiles
{
    /// <summary>The file that the build writes: a path in each line, from <c>wwwroot</c> on.</summary>
    public const string ListName = "HonoStar.StaticFiles.txt";

    /// <summary>What an application names that has its files elsewhere, too.</summary>
    private static readonly HashSet<string> s_elsewhere = new(
        ["WebRootPath", "UseWebRoot", "WebRootFileProvider", "StaticFileOptions", "FileServerOptions", "PhysicalFileProvider", "ManifestEmbeddedFileProvider", "EmbeddedFileProvider", "CompositeFileProvider"],
        StringComparer.Ordinal);

    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    private StaticFiles(string list)
    {
        foreach (var line in list.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            _paths.Add(line.Replace('\\', '/'));
        }
    }

    /// <summary>The files of a project; <see langword="null"/> when the build has not listed them.</summary>
    public static StaticFiles? Of(IEnumerable<AdditionalText> texts, CancellationToken cancellation) =>
        texts.FirstOrDefault(static text => Path.GetFileName(text.Path) == ListName)?.GetText(cancellation) is { } list ? new StaticFiles(list.ToString()) : null;

    /// <summary>Whether there is a file, or it is one that only the build makes.</summary>
    /// <param name="path">Its path from <c>wwwroot</c> on.</param>
    public bool Has(string path) =>
        _paths.Contains(path)
        || path.StartsWith("_", StringComparison.Ordinal)
        || path.EndsWith(".styles.css", StringComparison.Ordinal)
        || path.EndsWith(".bundle.scp.css", StringComparison.Ordinal);

    /// <summary>The file that is meant by a path that none has.</summary>
    public string? Nearest(string path) =>
        _paths.FirstOrDefault(file => string.Equals(file, path, StringComparison.OrdinalIgnoreCase)) ?? CodeModel.Nearest.To(path, _paths);

    /// <summary>Whether an application serves files from elsewhere.</summary>
    public static bool AreElsewhere(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => !tree.IsGenerated() && SourceFile.Of(tree, cancellation).Code.Names.Overlaps(s_elsewhere));
}
