using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>
/// What the content security policy of documents allows (Content Security Policy Level 3): what it is by default, and all that
/// code and configuration files write of it, in whatever environment.
/// </summary>
internal sealed class ContentPolicy
{
    /// <summary>What documents have by default, as far as addresses are concerned; a test compares it with the runtime.</summary>
    public static readonly IReadOnlyDictionary<string, string> Defaults = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["default-src"] = "'self'",
        ["script-src"] = "'self' 'nonce-{nonce}'",
        ["worker-src"] = "'self'",
        ["style-src"] = "'self' 'nonce-{nonce}'",
        ["img-src"] = "'self' data: blob:",
        ["object-src"] = "'none'",
        ["base-uri"] = "'none'",
        ["form-action"] = "'self'",
    };

    /// <summary>A directive in a configuration file, whether nested or by its whole name.</summary>
    private static readonly Regex s_configured = new(@"""(?:[\w:]+:)?(?<name>[a-z]+(?:-[a-z]+)+)""\s*:\s*""(?<value>[^""]*)""", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    /// <summary>What a file names that sets the policy.</summary>
    private static readonly string[] s_words = ["Directives", "Enabled"];

    private static readonly ConditionalWeakTable<SyntaxTree, Dictionary<string, string?>> s_trees = new();

    private readonly Dictionary<string, List<string>> _written = new(StringComparer.OrdinalIgnoreCase);

    private ContentPolicy()
    {
    }

    /// <summary>Whether code makes the policy in a way that cannot be read, or switches it off.</summary>
    public bool IsUnknown { get; private set; }

    public static ContentPolicy Of(Compilation compilation, IEnumerable<AdditionalText> texts, CancellationToken cancellation)
    {
        var policy = new ContentPolicy();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.IsGenerated() || !SourceFile.Of(tree, cancellation).Code.Names.Overlaps(s_words))
            {
                continue;
            }

            foreach (var written in s_trees.GetValue(tree, one => Read(one, cancellation)))
            {
                policy.IsUnknown |= written.Value is null;
                policy.Add(written.Key, written.Value ?? "");
            }
        }

        foreach (var text in texts)
        {
            var name = Path.GetFileName(text.Path);
            if (name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && text.GetText(cancellation)?.ToString() is { } json && json.IndexOf("ContentSecurity", StringComparison.Ordinal) >= 0)
            {
                foreach (Match match in s_configured.Matches(json))
                {
                    policy.Add(match.Groups["name"].Value, match.Groups["value"].Value);
                }

                policy.IsUnknown |= Regex.IsMatch(json, @"""(?:[\w:]*:)?Enabled""\s*:\s*""?false", RegexOptions.IgnoreCase);
            }
        }

        return policy;
    }

    /// <summary>The directive that decides, of those that may; <see langword="null"/> when an address is allowed.</summary>
    /// <param name="directives">The directives, from the one that is asked for first to the one that stands for all.</param>
    /// <param name="address">The address, or its beginning.</param>
    public string? Blocks(string[] directives, ExternalAddress address)
    {
        foreach (var directive in directives)
        {
            var values = _written.TryGetValue(directive, out var written) ? written : Defaults.TryGetValue(directive, out var value) ? [value] : null;
            if (values is not null)
            {
                return values.Any(one => one.Split([' ', '\t', '\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries).Any(address.IsAllowedBy)) ? null : directive;
            }
        }

        return null;
    }

    private void Add(string directive, string value)
    {
        if (!_written.TryGetValue(directive, out var values))
        {
            _written.Add(directive, values = []);
        }

        values.Add(value);
    }

    /// <summary>What a file sets: <c>options.ContentSecurity.Directives["img-src"] = "..."</c>; null for what cannot be read.</summary>
    private static Dictionary<string, string?> Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var found = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in tree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == "Enabled" && name.Parent is MemberAccessExpressionSyntax { Expression: var owner } && owner.ToString().EndsWith("ContentSecurity", StringComparison.Ordinal))
            {
                found["default-src"] = null;
            }
            else if (name.Identifier.ValueText == "Directives")
            {
                var (directive, value) = Read(name);
                found[directive] = found.TryGetValue(directive, out var before) ? before + " " + value : value;
            }
        }

        return found;
    }

    private static (string Directive, string? Value) Read(IdentifierNameSyntax name)
    {
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string directive } }], Parent: AssignmentExpressionSyntax assignment } element && assignment.Left == element
            ? (directive, assignment.Right is LiteralExpressionSyntax { Token.Value: string value } && (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.IsKind(SyntaxKind.AddAssignmentExpression)) ? value : null)
            : ("default-src", null);
    }
}
