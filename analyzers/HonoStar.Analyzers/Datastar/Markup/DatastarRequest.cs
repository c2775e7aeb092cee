using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>A request that an expression sends: by an action that is spelt out, or by one in a hole.</summary>
/// <param name="Node">The action, or the hole.</param>
/// <param name="Method">The action's name; <see langword="null"/> in a hole.</param>
/// <param name="Address">What can be seen of its address; <see langword="null"/> when nothing.</param>
/// <param name="SendsForm">Whether it sends a form; <see langword="null"/> when that cannot be seen.</param>
/// <param name="HasSelector">Whether it says which form.</param>
internal sealed record DatastarRequest(ExpressionNode Node, string? Method, string? Address, bool? SendsForm, bool HasSelector)
{
    /// <summary>The requests of an attribute.</summary>
    public static IEnumerable<DatastarRequest> Of(DatastarUse use)
    {
        if (use.Expression is not { } expression)
        {
            yield break;
        }

        foreach (var action in expression.Uses.Actions)
        {
            if (DatastarVocabulary.Action(action.Text) is { IsRequest: true })
            {
                yield return OfAction(use, action);
            }
        }

        foreach (var hole in expression.Program.All().Where(node => node.Kind == ExpressionKind.Hole))
        {
            if (use.Attribute.HoleAt(hole.Start) is { Type.Name: "RouteAction" } action)
            {
                yield return new DatastarRequest(hole, null, null, SendsFormOf(action.Operation), false);
            }
        }
    }

    /// <summary>Whether an attribute sends a request, or may do so by what stands in a hole.</summary>
    public static bool MaySend(DatastarUse use) =>
        Of(use).Any() || use.Attribute.Holes.Any(static hole => hole.Type is not { SpecialType: not SpecialType.None and not SpecialType.System_String });

    /// <summary>The properties of the options that an action has, by name.</summary>
    public static IEnumerable<ExpressionNode> OptionsOf(ExpressionNode action) =>
        action.Children is [_, { Kind: ExpressionKind.Object } options, ..]
            ? options.Children.Where(static property => property is { Kind: ExpressionKind.Property, Children: [{ Kind: ExpressionKind.Text, IsDynamic: false }, _] })
            : [];

    /// <summary>An action as <c>Routes</c> makes it sends signals; one that comes from elsewhere may be either.</summary>
    private static bool? SendsFormOf(IOperation? operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method })
        {
            return null;
        }

        var outermost = method.ContainingType;
        while (outermost.ContainingType is { } containing)
        {
            outermost = containing;
        }

        return method.Name == "AsForm" ? true : outermost.Name == "Routes" ? false : null;
    }

    private static DatastarRequest OfAction(DatastarUse use, ExpressionNode action)
    {
        var options = OptionsOf(action).ToList();
        var contentType = options.FirstOrDefault(static property => property.Children[0].Text == "contentType")?.Children[1];
        var hasUnknownOptions = action.Children.Length > 1 && (action.Children[1].Kind != ExpressionKind.Object || action.Children[1].Children.Length > options.Count);
        bool? sendsForm = contentType switch
        {
            { Kind: ExpressionKind.Text } => contentType.Text == "form",
            not null => null,
            null => hasUnknownOptions ? null : false,
        };
        return new DatastarRequest(
            action,
            action.Text,
            action.Children is [{ Kind: ExpressionKind.Text } address, ..] && !address.IsDynamic ? address.Text
                : action.Children is [{ Kind: ExpressionKind.Template } template, ..] ? use.Expression!.Text.Substring(template.Start, template.End - template.Start).Trim('`')
                : null,
            sendsForm,
            options.Any(static property => property.Children[0].Text == "selector") || hasUnknownOptions);
    }
}
