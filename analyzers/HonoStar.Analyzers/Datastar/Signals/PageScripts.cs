using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>The scripts that the pages of an application load.</summary>
internal static class PageScripts
{
    private static readonly Regex s_element = new(@"<script\b(?<attributes>[^>]*)>", RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex s_file = new(@"\bsrc\s*=\s*(?:\\?[""']|)(?:\{+Asset\.Href\(\\?"")?(?<path>/(?!/)[\w./-]+)", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private static readonly ConditionalWeakTable<SourceText, string?[]> s_known = new();

    /// <summary>Whether pages load a script that is none of the project's files.</summary>
    public static bool AreUnseen(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(static tree => !tree.IsOfGenerator()))
        {
            foreach (var path in s_known.GetValue(tree.GetText(cancellation), Read))
            {
                if (path is null || !options.AdditionalFiles.Any(file => file.Path.Replace('\\', '/').EndsWith(path, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The paths of the scripts that a file's templates load; <see langword="null"/> for one that cannot be told, or is written there.</summary>
    private static string?[] Read(SourceText text) =>
        [.. s_element.Matches(text.ToString()).Cast<Match>().Select(static element => s_file.Match(element.Groups["attributes"].Value) is { Success: true } file ? file.Groups["path"].Value : null)];
}
