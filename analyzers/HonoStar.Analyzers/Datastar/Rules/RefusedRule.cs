using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>What the client's expressions cannot reach (<c>src/client/src/expr/guard.ts</c>): it throws where they try.</summary>
internal sealed class RefusedRule : DatastarRule
{
    /// <summary>Names and keys that are refused wherever they stand.</summary>
    private static readonly HashSet<string> s_names = new(
        "constructor prototype eval Function HonoStar __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__".Split(' '), StringComparer.Ordinal);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.RefusedByClient];

    protected override void Check(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        if (use.Expression is not { Error: null } expression)
        {
            return;
        }

        foreach (var name in expression.Uses.Names)
        {
            if (s_names.Contains(name.Name) || name.Name is "Reflect" or "Proxy")
            {
                Report(context, use, name.Node, name.Name);
            }
        }

        foreach (var node in expression.Program.All())
        {
            switch (node.Kind)
            {
                case ExpressionKind.Signal when node.Text.Split('.').FirstOrDefault(s_names.Contains) is { } part:
                    Report(context, use, node, part);
                    break;
                case ExpressionKind.Member when s_names.Contains(node.Text):
                    Report(context, use, node, node.Text);
                    break;
                case ExpressionKind.Index when node.Children[1] is { Kind: ExpressionKind.Text } key && s_names.Contains(key.Text):
                    Report(context, use, node, key.Text);
                    break;
                case ExpressionKind.Call when node.Children is [{ Kind: ExpressionKind.Name, Text: "setTimeout" or "setInterval" } timer, { Kind: ExpressionKind.Text or ExpressionKind.Template }, ..]:
                    context.Report(Analyzers.Descriptors.RefusedByClient, use.SpanOf(node), "a timer with text", $"write '{timer.Text}(() => ...)'");
                    break;
            }
        }
    }

    private static void Report(TemplateContext context, DatastarUse use, ExpressionNode node, string name) =>
        context.Report(Analyzers.Descriptors.RefusedByClient, use.SpanOf(node), $"'{name}'", "put what needs it into a script of the application, as an action");
}
