using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Computed signals that do something, effects that run for ever, and values of the wrong type.</summary>
internal sealed class ReactionRule(SignalTypeLookup signals) : DatastarRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.AssignedComputed,
        Analyzers.Descriptors.ImpureComputed,
        Analyzers.Descriptors.EffectWritesOwnInput,
        Analyzers.Descriptors.ComputedNotFunction,
        Analyzers.Descriptors.SignalComparedWithWrongType,
    ];

    protected override void Check(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        if (use.Expression is not { Error: null } expression)
        {
            return;
        }

        if (use.Plugin is "computed" or "text" or "show" or "class" or "attr" or "style")
        {
            CheckValue(context, use, expression);
        }

        if (use.Is("computed"))
        {
            CheckComputed(context, use, expression);
        }
        else if (use.Is("effect"))
        {
            CheckEffect(context, use, expression);
        }

        foreach (var signal in expression.Uses.Signals)
        {
            if (signal.IsWritten && template.Declarations.TryGetValue(signal.Path, out var declaration) && declaration.IsComputed)
            {
                context.Report(Analyzers.Descriptors.AssignedComputed, use.SpanOf(signal.Node), signal.Path);
            }
        }

        foreach (var node in expression.Program.All())
        {
            if (node is { Kind: ExpressionKind.Binary, Text: "===" or "!==" })
            {
                CheckComparison(context, use, node);
            }
            else if (node is { Kind: ExpressionKind.Assignment, Text: "=" or "||=" or "??=" })
            {
                CheckAssignment(context, use, node);
            }
        }
    }

    /// <summary>What is computed whenever a signal changes does nothing else; a function in it may, when it is called.</summary>
    private static void CheckValue(TemplateContext context, DatastarUse use, DatastarExpression expression)
    {
        if (expression.Uses.Signals.FirstOrDefault(signal => signal.IsWritten && (!signal.IsDeferred || use.Is("computed"))) is { } written)
        {
            context.Report(Analyzers.Descriptors.ImpureComputed, use.SpanOf(written.Node), $"writing '${written.Path}'");
        }
        else if (expression.Uses.Actions.FirstOrDefault(action => action.Text != "peek") is { } action)
        {
            context.Report(Analyzers.Descriptors.ImpureComputed, use.SpanOf(action), $"'@{action.Text}'");
        }
    }

    private static void CheckComputed(TemplateContext context, DatastarUse use, DatastarExpression expression)
    {
        if (!use.HasKey && expression.Program.Children is [{ Kind: ExpressionKind.ExpressionStatement } only] && only.Children[0].Bare is { Kind: ExpressionKind.Object } functions)
        {
            CheckFunctions(context, use, functions);
        }
    }

    private static void CheckFunctions(TemplateContext context, DatastarUse use, ExpressionNode functions)
    {
        foreach (var property in functions.Children.Where(child => child.Kind == ExpressionKind.Property))
        {
            var (key, value) = (property.Children[0], property.Children[1].Bare);
            if (value.Kind == ExpressionKind.Object)
            {
                CheckFunctions(context, use, value);
            }
            else if (value.Kind is ExpressionKind.Signal or ExpressionKind.Text or ExpressionKind.Number or ExpressionKind.Template or ExpressionKind.Constant
                or ExpressionKind.Array or ExpressionKind.Regex or ExpressionKind.Update
                || value is { Kind: ExpressionKind.Unary, Text: not "await" }
                || value is { Kind: ExpressionKind.Binary, Text: not ("||" or "&&" or "??") })
            {
                var span = use.SpanOf(property.Children[1]);
                context.ReportFixable(Analyzers.Descriptors.ComputedNotFunction, span, new TextFix("Write '() => ...'").Insert(span.Start, "() => "), key.Text);
            }
        }
    }

    private static void CheckEffect(TemplateContext context, DatastarUse use, DatastarExpression expression)
    {
        var read = new HashSet<string>(
            expression.Uses.Signals.Where(signal => signal is { IsRead: true, IsDeferred: false, IsPeeked: false, IsDynamic: false }).Select(signal => signal.Path),
            StringComparer.Ordinal);
        if (expression.Uses.Signals.FirstOrDefault(signal => signal is { IsWritten: true, IsDeferred: false } && read.Contains(signal.Path)) is { } written)
        {
            context.Report(Analyzers.Descriptors.EffectWritesOwnInput, use.SpanOf(written.Node), written.Path);
        }
    }

    private static bool IsSignal(DatastarUse use, ExpressionNode node) => node.Kind == ExpressionKind.Signal || SignalTypes.Referred(node, use) is not null;

    private static string Shown(ExpressionNode signal, DatastarUse use) =>
        signal.Kind == ExpressionKind.Hole ? use.Attribute.HoleAt(signal.Start).Expression.ToString() : "$" + signal.Text;

    private void CheckComparison(TemplateContext context, DatastarUse use, ExpressionNode comparison)
    {
        var (left, right) = (comparison.Children[0].Bare, comparison.Children[1].Bare);
        var (signal, other) = IsSignal(use, left) ? (left, right) : (right, left);
        if (!IsSignal(use, signal) || IsSignal(use, other) || signal.IsDynamic)
        {
            return;
        }

        var type = signals.TypeOf(context, use, signal);
        if (other.Kind is ExpressionKind.Array or ExpressionKind.Object)
        {
            var described = type == SignalType.Unknown ? "another value" : type.Describe();
            context.Report(Analyzers.Descriptors.SignalComparedWithWrongType, use.SpanOf(comparison), Shown(signal, use), described, $"never equal to a new {(other.Kind == ExpressionKind.Array ? "list" : "object")}");
            return;
        }

        var compared = SignalTypes.Of(other, use);
        if (type is not (SignalType.Unknown or SignalType.Object) && compared != SignalType.Unknown && compared != type)
        {
            context.Report(Analyzers.Descriptors.SignalComparedWithWrongType, use.SpanOf(comparison), Shown(signal, use), type.Describe(), "never equal to " + compared.Describe());
        }
    }

    private void CheckAssignment(TemplateContext context, DatastarUse use, ExpressionNode assignment)
    {
        var target = assignment.Children[0].Bare;
        if (!IsSignal(use, target) || target.IsDynamic)
        {
            return;
        }

        foreach (var value in Outcomes(assignment.Children[1]))
        {
            var given = SignalTypes.Of(value, use);
            if (given == SignalType.Unknown || (given == SignalType.Text && value is { Kind: ExpressionKind.Text, Text: "" }))
            {
                // An empty text clears a field, of numbers too.
                continue;
            }

            var known = SignalTypes.Referred(target, use) is { } referred ? new KnownType(SignalTypes.Of(referred), IsOfRecord: true) : signals.TypeOf(context, target.Text);
            if (known.Type is not (SignalType.Unknown or SignalType.Object) && given != known.Type && IsWrong(known, given))
            {
                context.Report(Analyzers.Descriptors.SignalComparedWithWrongType, use.SpanOf(value), Shown(target, use), known.Type.Describe(), $"is given {given.Describe()} here");
            }
        }
    }

    /// <summary>
    /// Whether a value of another type fails. Records read numbers as texts. Without a record, an empty text may stand for nothing
    /// chosen yet, and false for no number.
    /// </summary>
    private static bool IsWrong(KnownType signal, SignalType given) => signal switch
    {
        { Type: SignalType.Text } => signal.IsOfRecord && (given is SignalType.List or SignalType.Object),
        { IsOfRecord: true } or { Type: SignalType.List } => true,
        { Type: SignalType.Number } => given != SignalType.Boolean,
        _ => given != SignalType.Number,
    };

    private static IEnumerable<ExpressionNode> Outcomes(ExpressionNode value) => value.Bare switch
    {
        { Kind: ExpressionKind.Conditional, Children: [_, var one, var other] } => Outcomes(one).Concat(Outcomes(other)),
        var bare => [bare],
    };
}
