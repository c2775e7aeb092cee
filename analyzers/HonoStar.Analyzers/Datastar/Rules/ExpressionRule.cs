using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Expressions that the client cannot understand, and names in them that mean something else than was meant.</summary>
internal sealed class ExpressionRule : DatastarRule
{
    private static readonly Regex s_signalInText = new(@"(?<![\\$\w])(?<value>\$\{\s*)?\$(?<name>[A-Za-z_]\w*)", RegexOptions.CultureInvariant);

    private const decimal LargestInteger = 9007199254740991;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.ExpressionSyntax,
        Analyzers.Descriptors.StatementAsValue,
        Analyzers.Descriptors.HyphenInSignal,
        Analyzers.Descriptors.BareSignal,
        Analyzers.Descriptors.EventOutsideHandler,
        Analyzers.Descriptors.UnsafeInteger,
        Analyzers.Descriptors.SignalInText,
    ];

    protected override void Check(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        if (use.Expression is not { } expression)
        {
            return;
        }

        if (expression.Error is { } error)
        {
            // What a hole writes there may well make sense of it.
            if (!IsAtHole(expression.Text, error.At))
            {
                context.Report(Analyzers.Descriptors.ExpressionSyntax, use.SpanOf(error.At, error.At), error.Message, error.At + 1);
            }

            return;
        }

        if (expression.Returns)
        {
            CheckLast(context, use, expression.Program);
        }

        foreach (var signal in expression.Uses.Signals)
        {
            CheckHyphen(context, template, use, signal);
        }

        foreach (var name in expression.Uses.Names)
        {
            CheckName(context, template, use, name);
        }

        foreach (var number in expression.Program.All())
        {
            CheckText(context, template, use, number);
            if (number.Kind == ExpressionKind.Number
                && decimal.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value > LargestInteger)
            {
                // What the value stands in has the other quote; a template is the one that every kind of string can have.
                var quote = use.Attribute.Quote switch { '"' => "'", '\'' => "`", _ => null };
                var span = use.SpanOf(number);
                var fix = quote is null ? null : new TextFix("Write it as text").Replace(span, quote + number.Text + quote);
                context.ReportFixable(Analyzers.Descriptors.UnsafeInteger, span, fix, number.Text);
            }
        }
    }

    /// <summary>A signal that is named in a text, where nobody replaces it.</summary>
    private static void CheckText(TemplateContext context, DatastarTemplate template, DatastarUse use, ExpressionNode text)
    {
        if (text.Kind is not (ExpressionKind.Text or ExpressionKind.Template))
        {
            return;
        }

        foreach (Match match in s_signalInText.Matches(use.Expression!.Text.Substring(text.Start, text.End - text.Start)))
        {
            var at = text.Start + match.Index;
            var name = match.Groups["name"];
            var isValue = match.Groups["value"].Success && text.Kind == ExpressionKind.Text;
            if (isValue || (template.Declarations.ContainsKey(name.Value) && !text.Children.Any(child => child.Start < text.Start + name.Index && text.Start + name.Index < child.End)))
            {
                context.Report(Analyzers.Descriptors.SignalInText, use.SpanOf(at, at + match.Length), match.Value, $"`...${{${name.Value}}}...`");
                return;
            }
        }
    }

    private static bool IsAtHole(string text, int at)
    {
        if (at < text.Length && text[at] == DatastarExpression.Hole)
        {
            return true;
        }

        var before = Math.Min(at, text.Length) - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return before >= 0 && text[before] == DatastarExpression.Hole;
    }

    private static void CheckLast(TemplateContext context, DatastarUse use, ExpressionNode program)
    {
        var last = program.Children.LastOrDefault(statement => statement.Kind != ExpressionKind.Empty);
        var (what, advice) = last?.Kind switch
        {
            ExpressionKind.If => ("an 'if'", "write 'condition ? a : b'"),
            ExpressionKind.Switch => ("a 'switch'", "write 'condition ? a : b'"),
            ExpressionKind.Declaration or ExpressionKind.FunctionDeclaration => ("a declaration", "write the value behind it"),
            ExpressionKind.For or ExpressionKind.ForEach or ExpressionKind.While or ExpressionKind.Do => ("a loop", "write the value behind it"),
            ExpressionKind.Try or ExpressionKind.Throw => ($"a '{(last.Kind == ExpressionKind.Try ? "try" : "throw")}'", "write a value behind it, or put it into an effect"),
            _ => ("", ""),
        };
        if (what.Length > 0)
        {
            context.Report(Analyzers.Descriptors.StatementAsValue, use.SpanOf(last!), use.Plugin, what, advice);
        }
    }

    /// <summary>Where in the name of a signal a hyphen stands that was meant as a minus sign; -1 where there is none.</summary>
    public static int MinusIn(DatastarTemplate template, SignalUse signal)
    {
        if (signal.Node.Kind != ExpressionKind.Signal || template.Declarations.ContainsKey(signal.Path))
        {
            return -1;
        }

        var name = signal.Node.Text;
        for (var hyphen = name.IndexOf('-'); hyphen > 0; hyphen = name.IndexOf('-', hyphen + 1))
        {
            if (name[hyphen + 1] is (>= '0' and <= '9') or DatastarExpression.Hole || template.Declarations.ContainsKey(name.Substring(0, hyphen)))
            {
                return hyphen;
            }
        }

        return -1;
    }

    private static void CheckHyphen(TemplateContext context, DatastarTemplate template, DatastarUse use, SignalUse signal)
    {
        if (MinusIn(template, signal) is var hyphen && hyphen < 0)
        {
            return;
        }

        var name = signal.Node.Text;
        var behind = name.Substring(hyphen + 1);
        var dollar = template.Declarations.ContainsKey(behind) ? "$" : "";
        var at = signal.Node.Start + 1 + hyphen;
        context.ReportFixable(
            Analyzers.Descriptors.HyphenInSignal,
            use.SpanOf(signal.Node),
            new TextFix("Set the minus sign apart").Replace(use.SpanOf(at, at + 1), " - " + dollar),
            Shown(name),
            "$" + Shown(name.Substring(0, hyphen)) + " - " + dollar + Shown(behind));
    }

    private static string Shown(string name) => name.Replace(DatastarExpression.Hole.ToString(), "{...}");

    private static void CheckName(TemplateContext context, DatastarTemplate template, DatastarUse use, NameUse name)
    {
        var span = use.SpanOf(name.Node);
        if (name.Name == "evt" && use.Plugin is not ("on" or "on-signal-patch"))
        {
            context.Report(Analyzers.Descriptors.EventOutsideHandler, span, "evt", "'data-on'", use.Plugin);
        }
        else if (name is { Name: "patch", IsCalled: false } && use.Plugin != "on-signal-patch" && !template.Declarations.ContainsKey("patch"))
        {
            context.Report(Analyzers.Descriptors.EventOutsideHandler, span, "patch", "'data-on-signal-patch'", use.Plugin);
        }
        else if (!name.IsCalled
            && template.Declarations.ContainsKey(name.Name)
            && !BrowserNames.Contains(name.Name)
            && !context.Template.Elements.Any(element => element.Find("id")?.Literal == name.Name))
        {
            context.ReportFixable(Analyzers.Descriptors.BareSignal, span, new TextFix($"Write '${name.Name}'").Insert(span.Start, "$"), name.Name);
        }
    }
}
