using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Attributes that do not fit their element or the others of it.</summary>
internal sealed class ElementRule : DatastarRule
{
    private static readonly Regex s_display = new(@"(?:^|;)\s*display\s*:\s*(?<value>[^;!]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex s_upper = new("[A-Z]", RegexOptions.CultureInvariant);
    private static readonly char[] s_space = [' ', '\t', '\n', '\r', '\f'];

    private static readonly HashSet<string> s_windowEvents = new(
        "resize hashchange popstate storage online offline beforeunload unload pagehide pageshow languagechange".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> s_keys = new("enter escape esc space tab up down left right delete backspace self ctrl shift alt meta cmd".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> s_documentEvents = new("domcontentloaded visibilitychange readystatechange".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> s_loading = new("img image iframe script link object embed body frame style svg track input video audio source picture".Split(' '), StringComparer.Ordinal);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        Analyzers.Descriptors.IndicatorAfterInit,
        Analyzers.Descriptors.IndicatorWithoutRequest,
        Analyzers.Descriptors.ShownBeforeScript,
        Analyzers.Descriptors.ShowAndDisplay,
        Analyzers.Descriptors.HiddenOtherwise,
        Analyzers.Descriptors.TwoWriters,
        Analyzers.Descriptors.EventNeverFires,
        Analyzers.Descriptors.RequestsCancelEachOther,
    ];

    protected override void Check(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        switch (use.Plugin)
        {
            case "show":
                CheckShow(context, template, use);
                break;
            case "indicator":
                CheckIndicator(context, template, use);
                break;
            case "on":
                CheckEvent(context, use);
                break;
        }

        CheckWriters(context, template, use);
        CheckTwice(context, template, use);
    }

    private static void CheckShow(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        var element = use.Element;
        var style = element.Find("style");
        if (CheckHidden(context, template, use, style))
        {
            return;
        }

        var display = style?.Literal is { } literal && s_display.Match(literal) is { Success: true } found ? found.Groups["value"].Value.Trim() : null;
        if (display is not null && !display.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(Analyzers.Descriptors.ShowAndDisplay, style!.ValueSpan, display);
            return;
        }

        if (display is not null || style is { Literal: null } || element.HasUnknownAttributes || element.Find("hidden") is not null || HidingClass(element) is not null || element.IsHtml("template")
            || element.Ancestors.Any(ancestor => ancestor.Find("style")?.Literal is { } outer && s_display.Match(outer).Groups["value"].Value.Trim() == "none")
            || use.Expression is not { Error: null } expression
            || (StartingValue.IsTrue(template, expression.Program) ?? IsNegation(expression.Program)))
        {
            return;
        }

        var fix = new TextFix("Hide it until the script runs");
        fix = style is null
            ? fix.Insert(use.Attribute.Span.End, " " + context.Template.Attribute("style", "display:none"))
            : style.HasValue ? fix.Insert(style.ValueSpan.Start, "display:none;") : null;
        context.ReportFixable(Analyzers.Descriptors.ShownBeforeScript, use.NameSpan, fix, element.Name);
    }

    /// <summary>What is hidden by something else than its style stays so, unless another attribute or a class that depends on the screen shows it.</summary>
    private static bool CheckHidden(TemplateContext context, DatastarTemplate template, DatastarUse use, TemplateAttribute? style)
    {
        var element = use.Element;
        var others = template.Of(element).Where(other => other != use).ToList();
        if (element.HasUnknownAttributes || others.Any(static other => other.Attribute.HasUnknownName || other.Definition is null))
        {
            return false;
        }

        if (element.Find("hidden") is { } hidden)
        {
            if (hidden.Holes.Length > 0 || others.Any(static other => other.Is("attr") && (!other.HasKey || other.Name.Key == "hidden")))
            {
                return false;
            }

            var fix = style is null ? new TextFix("Hide it by its style").Replace(hidden.Span, context.Template.Attribute("style", "display:none")) : null;
            context.ReportFixable(Analyzers.Descriptors.HiddenOtherwise, use.NameSpan, fix, element.Name, "the attribute 'hidden'");
            return true;
        }

        if (HidingClass(element) is not { } name || others.Any(static other => other.Is("class") || (other.Is("attr") && (!other.HasKey || other.Name.Key == "class"))))
        {
            return false;
        }

        context.Report(Analyzers.Descriptors.HiddenOtherwise, use.NameSpan, element.Name, $"the class '{name}'");
        return true;
    }

    /// <summary>The class by which the usual style sheets hide an element on every screen.</summary>
    private static string? HidingClass(TemplateElement element) =>
        element.Find("class")?.Literal?.Split(s_space, StringSplitOptions.RemoveEmptyEntries) is { } names && !names.Any(static name => name.IndexOf(':') > 0 || name.StartsWith("d-", StringComparison.Ordinal) && name != "d-none")
            ? names.FirstOrDefault(static name => name is "hidden" or "d-none" or "is-hidden")
            : null;

    /// <summary>Whether a condition asks for something not to be: what is not declared here starts empty, most often.</summary>
    private static bool IsNegation(ExpressionNode program) =>
        program.Children is [{ Kind: ExpressionKind.ExpressionStatement, Children: [{ Bare: var condition }] }]
        && condition switch
        {
            { Kind: ExpressionKind.Unary, Text: "!" } => true,
            { Kind: ExpressionKind.Binary, Text: "!==" or "!=" } => !IsEmpty(condition.Children[1].Bare),
            { Kind: ExpressionKind.Binary, Text: "===" or "==" } => IsEmpty(condition.Children[1].Bare) && condition.Children[0].Bare.Kind == ExpressionKind.Signal && condition.Children[0].Bare.Text.EndsWith(".length", StringComparison.Ordinal),
            _ => false,
        };

    private static bool IsEmpty(ExpressionNode value) =>
        value is { Kind: ExpressionKind.Text, Text: "" } or { Kind: ExpressionKind.Number, Text: "0" } or { Kind: ExpressionKind.Constant, Text: not "true" } or { Kind: ExpressionKind.Name, Text: "undefined" };

    private static void CheckIndicator(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        var others = template.Of(use.Element).Where(other => other != use).ToList();
        if (others.FirstOrDefault(other => other.Is("init") && other.Attribute.Span.Start < use.Attribute.Span.Start && DatastarRequest.Of(other).Any()) is { } init)
        {
            context.ReportFixable(Analyzers.Descriptors.IndicatorAfterInit, use.NameSpan, Move(context, use.Attribute, init.Attribute), init.Written);
        }

        if (!use.Element.HasUnknownAttributes && !others.Any(other => other.Attribute.HasUnknownName || other.Definition is null || DatastarRequest.MaySend(other)))
        {
            context.Report(Analyzers.Descriptors.IndicatorWithoutRequest, use.NameSpan, use.Written, use.Element.Name);
        }
    }

    /// <summary>Puts an attribute in front of another that stands before it.</summary>
    private static TextFix Move(TemplateContext context, TemplateAttribute attribute, TemplateAttribute before)
    {
        var text = context.Template.Syntax.SyntaxTree.GetText(context.CancellationToken);
        var start = attribute.Span.Start;
        while (char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return new TextFix($"Write it before '{before.WrittenName}'")
            .Insert(before.Span.Start, text.ToString(attribute.Span) + " ")
            .Remove(TextSpan.FromBounds(start, attribute.Span.End));
    }

    private static void CheckEvent(TemplateContext context, DatastarUse use)
    {
        var name = use.Element.Name;
        if (use.Name.Key is { } key && !use.Attribute.HasUnknownName && ModifierIn(key) is var (what, better))
        {
            context.ReportFixable(Analyzers.Descriptors.EventNeverFires, use.NameSpan, better is null ? null : WriteKey(better), key, name, what);
            return;
        }

        if (use.Name.Key is not { } @event || use.Attribute.HasUnknownName || use.Name.Has("window") || use.Name.Has("document") || use.Name.Has("outside")
            || name.IndexOf('-') >= 0 || name.IndexOf(MappedText.Hole) >= 0)
        {
            return;
        }

        var (advice, fix) = @event switch
        {
            _ when s_windowEvents.Contains(@event) => ($"it happens on the window; write 'data-on:{@event}__window'", ListenOn("window")),
            "domcontentloaded" or "readystatechange" or "init" => ("it has happened before the client runs; write 'data-init'", RunAtOnce(use)),
            _ when s_documentEvents.Contains(@event) => ($"it happens on the document; write 'data-on:{@event}__document'", ListenOn("document")),
            "load" when use.Element.Namespace == HtmlNamespace.Html && !s_loading.Contains(name) => ("it loads nothing; write 'data-init' for what is to run when it appears", RunAtOnce(use)),
            _ when DomEvents.MisspeltBy(@event) is { } meant => ($"did you mean '{meant}'?", WriteKey(meant)),
            "submit" or "reset" when name is "button" or "input" or "select" or "textarea" => ($"it happens on the form; write 'data-on:{@event}' there", null),
            _ => (null, null),
        };
        if (advice is not null)
        {
            context.ReportFixable(Analyzers.Descriptors.EventNeverFires, use.NameSpan, fix, @event, name, advice);
        }

        TextFix WriteKey(string meant) => new TextFix($"Write 'data-on:{meant}'").Replace(use.KeySpan, meant);

        TextFix ListenOn(string target) => new TextFix($"Write '{use.Written}__{target}'").Insert(use.NameSpan.End, "__" + target);
    }

    /// <summary>The attribute as <c>data-init</c>, if that has the same modifiers and the element has none yet.</summary>
    private static TextFix? RunAtOnce(DatastarUse use) =>
        use.Element.Find("data-init") is null && use.Name.Modifiers.All(static modifier => DatastarVocabulary.Attribute("init")?.Modifier(modifier.Name) is not null)
            ? new TextFix("Write 'data-init'").Replace(TextSpan.FromBounds(use.NameSpan.Start, use.KeySpan.End), "data-init")
            : null;

    /// <summary>What to do about an event whose name has a modifier or a key behind a dot or one underscore, and what to write; <see langword="null"/> where it has none.</summary>
    private static (string Advice, string? Written)? ModifierIn(string @event)
    {
        var end = @event.IndexOfAny(['.', '_']);
        if (end <= 0 || !DomEvents.Contains(@event.Substring(0, end)))
        {
            return null;
        }

        var (known, rest) = (@event.Substring(0, end), @event.Substring(end + 1));
        var first = rest.Split('.', '_')[0];
        return DatastarVocabulary.Attribute("on")!.Modifier(first) is not null ? ($"a modifier has two underscores; write 'data-on:{known}__{rest}'", $"{known}__{rest}")
            : s_keys.Contains(first) ? ($"there are no modifiers for keys; write 'data-on:{known}', and compare 'evt.key'", null)
            : null;
    }

    private static void CheckWriters(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        var written = WrittenBy(use).ToList();
        if (written.Count == 0)
        {
            return;
        }

        // Of two that write the same, the second is reported.
        foreach (var other in template.Of(use.Element).TakeWhile(other => other != use))
        {
            foreach (var before in WrittenBy(other))
            {
                if (written.FirstOrDefault(one => Overlaps(one, before)) is { } same)
                {
                    context.Report(Analyzers.Descriptors.TwoWriters, use.NameSpan, other.Written, use.Written, Describe(same, before));
                    return;
                }
            }
        }
    }

    /// <summary>What an attribute writes: HTML attributes, properties of <c>style</c>, classes, or the text.</summary>
    private static IEnumerable<string> WrittenBy(DatastarUse use)
    {
        switch (use.Plugin)
        {
            case "show":
                return ["style:display"];
            case "text" or "json-signals":
                return ["text"];
            case "style":
                return KeysOf(use).Select(static key => "style:" + StyleName(key));
            case "class":
                return KeysOf(use).SelectMany(static key => key.Split(s_space, StringSplitOptions.RemoveEmptyEntries)).Select(static name => "class:" + name);
            case "attr":
                return KeysOf(use).Select(static key => key.ToLowerInvariant());
            case "bind" when use.Element.Name is "input" or "select" or "textarea" && !use.Name.Has("prop"):
                var type = use.Element.Find("type");
                return type?.Literal?.ToLowerInvariant() switch
                {
                    "checkbox" or "radio" => ["checked"],
                    "file" => [],
                    _ when type is { Literal: null } || use.Element.HasUnknownAttributes => [],
                    _ => ["value"],
                };
            default:
                return [];
        }
    }

    /// <summary>The keys that an attribute has: its own, or those of the object that is its value.</summary>
    private static IEnumerable<string> KeysOf(DatastarUse use)
    {
        if (use.HasKey)
        {
            return use.Attribute.HasUnknownName ? [] : [use.Is("class") ? use.Name.CasedKey(isSignal: false) : use.Name.Key!];
        }

        return use.Expression is { Error: null, Program.Children: [{ Kind: ExpressionKind.ExpressionStatement } only] } && only.Children[0].Bare is { Kind: ExpressionKind.Object } pairs
            ? pairs.Children
                .Where(static property => property is { Kind: ExpressionKind.Property, Children: [{ Kind: ExpressionKind.Text, IsDynamic: false }, _] })
                .Select(static property => property.Children[0].Text)
            : [];
    }

    /// <summary><c>backgroundColor</c> is <c>background-color</c> to the client, too.</summary>
    private static string StyleName(string key) =>
        key.StartsWith("-", StringComparison.Ordinal) ? key : s_upper.Replace(key, static letter => "-" + letter.Value.ToLowerInvariant());

    private static bool Overlaps(string one, string other) =>
        one == other || other.StartsWith(one + ":", StringComparison.Ordinal) || one.StartsWith(other + ":", StringComparison.Ordinal);

    private static string Describe(string one, string other) => (one.Length < other.Length ? one : other) switch
    {
        var style when style.StartsWith("style:", StringComparison.Ordinal) => $"the style '{style.Substring(6)}'",
        var name when name.StartsWith("class:", StringComparison.Ordinal) => $"the class '{name.Substring(6)}'",
        "text" => "the text",
        var attribute => $"'{attribute}'",
    };

    private static void CheckTwice(TemplateContext context, DatastarTemplate template, DatastarUse use)
    {
        if (use.Plugin is not ("init" or "on-interval"))
        {
            return;
        }

        foreach (var request in DatastarRequest.Of(use))
        {
            if (request is { Address: { } address, Method: { } method }
                && template.Uses.TakeWhile(other => other != use)
                    .Where(other => other.Plugin is "init" or "on-interval")
                    .SelectMany(DatastarRequest.Of)
                    .Any(other => other.Address == address && other.Method == method))
            {
                context.Report(Analyzers.Descriptors.RequestsCancelEachOther, use.SpanOf(request.Node), $"@{method}('{address}')");
            }
        }
    }
}
