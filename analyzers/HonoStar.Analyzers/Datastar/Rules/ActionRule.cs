using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Actions that there are not, their arguments, and the options of requests.</summary>
internal sealed class ActionRule : DatastarRule
{
    private static readonly string[] s_names = [.. DatastarVocabulary.Actions.Where(one => one.Origin != Origin.Pro).Select(one => one.Name)];
    private static readonly HashSet<string> s_changes = new("delete remove destroy save update logout log-out sign-out archive unarchive publish".Split(' '), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> s_streams = new("events event-stream stream updates sse feed live".Split(' '), StringComparer.OrdinalIgnoreCase);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.UnknownAction,
        Analyzers.Descriptors.ActionArguments,
        Analyzers.Descriptors.ActionWithoutAt,
        Analyzers.Descriptors.GetForChange,
        Analyzers.Descriptors.UnknownOption,
        Analyzers.Descriptors.OptionValue,
        Analyzers.Descriptors.InertOption,
        Analyzers.Descriptors.StreamWithoutRetry,
    ];

    protected override void Check(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        if (use.Expression is not { Error: null } expression)
        {
            return;
        }

        foreach (var action in expression.Uses.Actions)
        {
            Check(context, use, action);
        }

        foreach (var node in expression.Program.All().Where(node => node.Kind == ExpressionKind.Call))
        {
            CheckWithoutAt(context, use, expression, node);
        }
    }

    private static void Check(TemplateContext context, DatastarUse use, ExpressionNode action)
    {
        var nameSpan = use.SpanOf(action.Start, action.Start + 1 + action.Text.Length);
        if (DatastarVocabulary.Action(action.Text) is not { } known)
        {
            // An application's own actions are known to its scripts alone.
            if (Nearest.To(action.Text, s_names) is { } near)
            {
                context.ReportFixable(Analyzers.Descriptors.UnknownAction, nameSpan, new TextFix($"Write '@{near}'").Replace(nameSpan, "@" + near), action.Text, DatastarReporting.DidYouMean("@" + near));
            }

            return;
        }

        if (known.Origin == Origin.Pro)
        {
            context.Report(Analyzers.Descriptors.ProAttribute, nameSpan, "@" + known.Name, "");
            return;
        }

        var arguments = action.Children;
        if (!arguments.Any(argument => argument.Kind == ExpressionKind.Spread) && (arguments.Length < known.Least || arguments.Length > known.Most))
        {
            var count = arguments.Length switch { 0 => "none", 1 => "one argument", var more => $"{more} arguments" };
            context.Report(Analyzers.Descriptors.ActionArguments, nameSpan, known.Name, known.Signature, count);
        }
        else if (Misfit(action) is var (argument, what))
        {
            context.Report(Analyzers.Descriptors.ActionArguments, use.SpanOf(argument), known.Name, known.Signature, what);
        }

        if (known.IsRequest)
        {
            CheckRequest(context, use, action);
        }
    }

    /// <summary>An argument that is certainly of another kind than the action takes.</summary>
    private static (ExpressionNode Argument, string What)? Misfit(ExpressionNode action)
    {
        var arguments = action.Children;
        var (filter, options) = action.Text switch
        {
            "setAll" => (arguments.ElementAtOrDefault(1), null),
            "toggleAll" => (arguments.FirstOrDefault(), null),
            "get" or "post" or "put" or "patch" or "delete" or "query" => (null, arguments.ElementAtOrDefault(1)),
            _ => ((ExpressionNode?)null, (ExpressionNode?)null),
        };
        return filter?.IsNoObject == true ? (filter, "a filter that is no object, such as {include: /^name$/}")
            : options?.IsNoObject == true ? (options, "options that are no object, such as {contentType: 'form'}")
            : action.Text == "peek" && arguments is [{ Kind: not ExpressionKind.Function } read, ..] && (read.IsNoObject || read.Kind is ExpressionKind.Signal or ExpressionKind.Object) ? (read, "what is no function")
            : null;
    }

    private static void CheckRequest(TemplateContext context, DatastarUse use, ExpressionNode action)
    {
        var options = DatastarRequest.OptionsOf(action).ToList();
        foreach (var option in options)
        {
            CheckOption(context, use, action, option);
        }

        if (action.Children is not [{ Kind: ExpressionKind.Text } address, ..] || action.Text != "get")
        {
            return;
        }

        var segments = address.Text.Split('?')[0].Split('/');
        if (segments.Any(s_changes.Contains))
        {
            context.Report(Analyzers.Descriptors.GetForChange, use.SpanOf(address), address.Text);
        }
        else if (use.Is("init") && s_streams.Contains(segments[segments.Length - 1]) && action.Children.Length <= 2 && !options.Any(option => option.Children[0].Text is "retry" or "requestCancellation"))
        {
            context.Report(Analyzers.Descriptors.StreamWithoutRetry, use.SpanOf(address), address.Text);
        }
    }

    private static void CheckOption(TemplateContext context, DatastarUse use, ExpressionNode action, ExpressionNode property)
    {
        var (name, value) = (property.Children[0], property.Children[1]);
        var span = use.SpanOf(name);
        if (DatastarVocabulary.Option(name.Text) is not { } option)
        {
            var better = DatastarVocabulary.RenamedOptions.TryGetValue(name.Text, out var renamed) ? renamed : Nearest.To(name.Text, DatastarVocabulary.Options.Select(one => one.Name));
            var takesSame = renamed is null || renamed.StartsWith("retry", StringComparison.Ordinal) || renamed == "payload";
            context.ReportFixable(
                Analyzers.Descriptors.UnknownOption,
                span,
                better is null || !takesSame ? null : new TextFix($"Write '{better}'").Replace(span, better),
                name.Text,
                renamed is not null ? $": it is called '{renamed}' now" : DatastarReporting.DidYouMean(better));
            return;
        }

        if (option.Name == "responseOverrides")
        {
            context.ReportFixable(Analyzers.Descriptors.InertOption, span, Without(use, action, property), option.Name);
            return;
        }

        var valueSpan = use.SpanOf(value);
        if (option.Type == OptionType.Choice && value is { Kind: ExpressionKind.Text, IsDynamic: false } && !option.Choices.Contains(value.Text))
        {
            var near = Nearest.To(value.Text, option.Choices);
            context.ReportFixable(
                Analyzers.Descriptors.OptionValue,
                valueSpan,
                near is null ? null : new TextFix($"Write '{near}'").Replace(use.SpanOf(value.Start + 1, value.End - 1), near),
                option.Name,
                string.Join(" or ", option.Choices.Select(choice => $"'{choice}'")),
                $"'{value.Text}'");
            return;
        }

        var type = SignalTypes.Of(value, use);
        var wanted = option.Type switch
        {
            OptionType.Number => SignalType.Number,
            OptionType.Boolean => SignalType.Boolean,
            OptionType.Text => SignalType.Text,
            OptionType.Object => SignalType.Object,
            _ => type,
        };
        if (type != SignalType.Unknown && type != wanted)
        {
            context.Report(Analyzers.Descriptors.OptionValue, valueSpan, option.Name, wanted.Describe(), type.Describe());
        }
    }

    /// <summary>The action without an option; without all of them where it is the only one.</summary>
    private static TextFix Without(DatastarUse use, ExpressionNode action, ExpressionNode property)
    {
        var options = action.Children[1].Children;
        var index = options.IndexOf(property);
        var (start, end) = options.Length == 1 ? (action.Children[0].End, action.Children[1].End)
            : index == 0 ? (property.Start, options[1].Start)
            : (options[index - 1].End, property.End);
        return new TextFix("Leave it out").Remove(use.SpanOf(start, end));
    }

    /// <summary><c>get('/x')</c> and <c>$get('/x')</c>.</summary>
    private static void CheckWithoutAt(TemplateContext context, DatastarUse use, DatastarExpression expression, ExpressionNode call)
    {
        var callee = call.Children[0];
        if (!s_names.Contains(callee.Text))
        {
            return;
        }

        var isSignal = callee.Kind == ExpressionKind.Signal && call.Children is [_, { Kind: ExpressionKind.Text } address, ..] && address.Text.StartsWith("/", StringComparison.Ordinal);
        var isName = callee.Kind == ExpressionKind.Name && expression.Uses.Names.Any(name => name.Node == callee);
        if (isSignal || isName)
        {
            context.ReportFixable(
                Analyzers.Descriptors.ActionWithoutAt,
                use.SpanOf(callee),
                new TextFix($"Write '@{callee.Text}'").Replace(use.SpanOf(callee), "@" + callee.Text),
                isSignal ? "$" + callee.Text : callee.Text,
                callee.Text);
        }
    }
}
