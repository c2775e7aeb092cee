using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>
/// What is read of a signal's value: a part of an object that is written out or a record, and members that the browser has for
/// texts, lists and numbers.
/// </summary>
internal sealed class SignalPartRule(SignalTypeLookup signals) : DatastarRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Analyzers.Descriptors.SignalNeverDeclared];

    protected override void Check(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        if (use.Expression is not { Error: null } expression)
        {
            return;
        }

        foreach (var signal in expression.Uses.Signals)
        {
            if (signal is { IsDynamic: false, IsWritten: false, Node: { Kind: ExpressionKind.Signal, IsDynamic: false } } && signal.Node.Text.IndexOf('.') > 0 && ExpressionRule.MinusIn(template, signal) < 0)
            {
                CheckParts(context, use, signal.Node);
            }
        }

        foreach (var node in use.Attribute.Holes.Length == 0 ? [] : expression.Program.All())
        {
            if (node is { Kind: ExpressionKind.Member, IsDynamic: false } && SignalTypes.Referred(node.Children[0].Bare, use) is { } type)
            {
                CheckMember(context, use, node, SignalTypes.Of(type));
            }
        }
    }

    private void CheckParts(TemplateContext context, DatastarUse use, ExpressionNode signal)
    {
        var path = signal.Text;
        if (SignalScope.RootOf(path) == "errors")
        {
            return;
        }

        for (var end = path.IndexOf('.'); end > 0; end = path.IndexOf('.', end + 1))
        {
            var of = path.Substring(0, end);
            var part = SignalScope.RootOf(path.Substring(end + 1));
            var type = signals.TypeOf(context, of).Type;
            if (type == SignalType.Unknown)
            {
                continue;
            }

            // Behind the dollar sign and the dot.
            var start = signal.Start + end + 2;
            if (type != SignalType.Object)
            {
                ReportMember(context, use, start, $"{of}.{part}", part, type);
                return;
            }

            if (signals.PartsOf(context, of) is not { } parts)
            {
                return;
            }

            if (!parts.Contains(part))
            {
                if (!BrowserMembers.OfObjects.Contains(part) && !ScriptNames.Mention(context.Options, part, context.CancellationToken))
                {
                    Report(context, use, start, $"{of}.{part}", part, $"'${of}' has no such part, and nothing", Nearest.To(part, parts.OrderBy(static name => name, StringComparer.Ordinal)));
                }

                return;
            }
        }
    }

    private static void CheckMember(TemplateContext context, DatastarUse use, ExpressionNode member, SignalType type)
    {
        if (use.Attribute.HoleAt(member.Children[0].Bare.Start).Operation is IPropertyReferenceOperation reference)
        {
            ReportMember(context, use, member.End - member.Text.Length, $"{Names.ToCamelCase(reference.Property.Name)}.{member.Text}", member.Text, type);
        }
    }

    /// <summary>A page's scripts may give all texts further members, so only what looks misspelt is reported.</summary>
    private static void ReportMember(TemplateContext context, DatastarUse use, int start, string path, string member, SignalType type)
    {
        if (BrowserMembers.Of(type) is { } members && !members.Contains(member) && !BrowserMembers.OfObjects.Contains(member) && Nearest.To(member, members) is { } near)
        {
            Report(context, use, start, path, member, $"{type.Describe()} has no such member, and nothing", near);
        }
    }

    private static void Report(TemplateContext context, DatastarUse use, int start, string path, string part, string where, string? near)
    {
        var span = use.SpanOf(start, start + part.Length);
        var fix = near is null ? null : new TextFix($"Write '{near}'").Replace(span, near);
        context.Report(Analyzers.Descriptors.SignalNeverDeclared, span, fix, path, where, DatastarReporting.DidYouMean(near));
    }
}
