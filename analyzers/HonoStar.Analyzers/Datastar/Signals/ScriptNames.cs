using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>
/// The names that scripts of the application have, where they speak to the client: each may be a signal that the script makes.
/// Scripts are files of the project (<c>AdditionalFiles</c>), those below <c>wwwroot</c> unless it says otherwise.
/// </summary>
internal static class ScriptNames
{
    private static readonly Regex s_client = new("honostar|datastar", RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex s_name = new(@"[A-Za-z_]\w*(?:-\w+)*", RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private static readonly ConditionalWeakTable<SourceText, HashSet<string>> s_known = new();

    /// <summary>The names in a script; none where it has nothing to do with the client.</summary>
    public static IEnumerable<string> In(string script)
    {
        if (!s_client.IsMatch(script))
        {
            yield break;
        }

        foreach (Match match in s_name.Matches(script))
        {
            // `user-name` is one name in an attribute, and two in an expression.
            yield return DatastarName.Camel(match.Value);
            foreach (var part in match.Value.IndexOf('-') < 0 ? [] : match.Value.Split('-'))
            {
                yield return part;
            }
        }
    }

    /// <summary>Whether a script of the project has a name.</summary>
    public static bool Mention(AnalyzerOptions options, string name, CancellationToken cancellation) =>
        Scripts(options, cancellation).Any(text => s_known.GetValue(text, static one => new HashSet<string>(In(one.ToString()), StringComparer.Ordinal)).Contains(name));

    /// <summary>Whether a script of the project, whatever it does, has a name.</summary>
    public static bool Define(AnalyzerOptions options, string name, CancellationToken cancellation) =>
        Scripts(options, cancellation).Select(static text => text.ToString()).Any(text => text.IndexOf(name, StringComparison.Ordinal) >= 0
            && Regex.IsMatch(text, $@"(?<![\w$]){Regex.Escape(name)}(?![\w$])", RegexOptions.CultureInvariant));

    private static IEnumerable<SourceText> Scripts(AnalyzerOptions options, CancellationToken cancellation) =>
        options.AdditionalFiles.Where(static file => IsScript(file.Path)).Select(file => file.GetText(cancellation)).OfType<SourceText>();

    private static bool IsScript(string path) => path.EndsWith("js", StringComparison.OrdinalIgnoreCase) || path.EndsWith("ts", StringComparison.OrdinalIgnoreCase);
}
