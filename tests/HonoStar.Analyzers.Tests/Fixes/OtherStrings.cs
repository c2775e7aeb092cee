using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers.Tests.Fixes;

/// <summary>Writes the interpolated strings of a file as strings of another kind, with the same text and the same holes.</summary>
/// <param name="isRaw">Whether they become raw strings, with three dollars; else verbatim ones.</param>
internal sealed class OtherStrings(bool isRaw) : CSharpSyntaxRewriter
{
    public override SyntaxNode VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node)
    {
        var text = string.Concat(node.Contents.Select(content => content switch
        {
            // Braces stand twice in the value of such a token, too.
            InterpolatedStringTextSyntax { TextToken.ValueText: var written } => isRaw
                ? written.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
                : written.Replace("\"", "\"\"", StringComparison.Ordinal),
            InterpolationSyntax hole => isRaw ? $"{{{{{Visit(hole)}}}}}" : Visit(hole).ToString(),
            _ => throw new InvalidOperationException(),
        }));

        // Raw strings neither begin nor end with a quote, and have no line breaks here.
        var cannotBeRaw = text.StartsWith('"') || text.EndsWith('"') || text.Length == 0 || text.Contains('\n', StringComparison.Ordinal);
        return isRaw && cannotBeRaw ? node : SyntaxFactory.ParseExpression(isRaw ? $"$$$\"\"\"{text}\"\"\"" : $"$@\"{text}\"").WithTriviaFrom(node);
    }
}
