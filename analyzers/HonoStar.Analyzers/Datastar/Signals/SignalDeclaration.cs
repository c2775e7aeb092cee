using HonoStar.CodeModel;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Where a template declares a signal.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Use">The attribute.</param>
/// <param name="Span">Where its name is written.</param>
/// <param name="Value">The value that it gets; <see langword="null"/> when it has none of its own.</param>
/// <param name="Type">What kind of value that is.</param>
internal sealed record SignalDeclaration(string Path, DatastarUse Use, TextSpan Span, ExpressionNode? Value, SignalType Type)
{
    public bool IsComputed => Use.Is("computed");

    /// <summary>Whether the value is an object that has, or is to get, parts that are not written out.</summary>
    public bool HasUnknownParts =>
        Value?.Bare is { Kind: ExpressionKind.Object } value
        && (value.Children.Length == 0 || value.Children.Any(static child => child is not { Kind: ExpressionKind.Property, Children: [{ Kind: ExpressionKind.Text, IsDynamic: false }, _] }));

    /// <summary>What attributes declare; of several declarations of a signal the first, unless a later one says more.</summary>
    public static IReadOnlyDictionary<string, SignalDeclaration> In(IEnumerable<DatastarUse> uses)
    {
        var found = new Dictionary<string, SignalDeclaration>(StringComparer.Ordinal);
        foreach (var declaration in uses.SelectMany(Of))
        {
            if (!found.TryGetValue(declaration.Path, out var known) || (known.Value is null && declaration.Value is not null))
            {
                found[declaration.Path] = declaration;
            }
        }

        return found;
    }

    /// <summary>What an attribute declares.</summary>
    public static IEnumerable<SignalDeclaration> Of(DatastarUse use)
    {
        if (use.Signal is { } path)
        {
            var value = use.Expression is { Error: null, Program.Children: [{ Kind: ExpressionKind.ExpressionStatement } only] } ? only.Children[0] : null;
            var type = value is null || !use.Is("signals") ? SignalType.Unknown : SignalTypes.Of(value, use);
            yield return new SignalDeclaration(path, use, use.SignalSpan, value, type);
        }
        else if (use is { HasKey: false, Plugin: "signals" or "computed", Expression: { Error: null, Program.Children: [{ Kind: ExpressionKind.ExpressionStatement } only] } }
            && only.Children[0].Bare is { Kind: ExpressionKind.Object } signals)
        {
            foreach (var declaration in Of(use, signals, ""))
            {
                yield return declaration;
            }
        }
    }

    private static IEnumerable<SignalDeclaration> Of(DatastarUse use, ExpressionNode signals, string prefix)
    {
        foreach (var property in signals.Children)
        {
            if (property is not { Kind: ExpressionKind.Property, Children: [{ Kind: ExpressionKind.Text } key, var value] } || key.IsDynamic)
            {
                continue;
            }

            var path = prefix + key.Text;
            yield return new SignalDeclaration(path, use, use.SpanOf(key), value, use.Is("signals") ? SignalTypes.Of(value, use) : SignalType.Unknown);
            if (value.Bare is { Kind: ExpressionKind.Object } inner)
            {
                foreach (var declaration in Of(use, inner, path + "."))
                {
                    yield return declaration;
                }
            }
        }
    }
}
