using System.Collections.Concurrent;
using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>
/// Signals by what a page can render: those that are read where a page does not declare them, and those that one page declares
/// with different types. Where no page is known to show a template, all of the project counts; where something is declared that cannot be seen,
/// only what looks misspelt does.
/// </summary>
internal sealed class SignalScopeRule : TemplateRule
{
    private readonly ConcurrentBag<Typed> _typed = [];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [Analyzers.Descriptors.SignalNeverDeclared, Analyzers.Descriptors.SignalDeclaredTwice];

    /// <summary>Only a build compares all declarations: an editor would have to look at every file.</summary>
#pragma warning disable RS1013 // The analyzer registers the check of templates.
    public void Register(CompilationStartAnalysisContext context) => context.RegisterCompilationEndAction(CompareTypes);
#pragma warning restore RS1013

    public override void Check(TemplateContext context)
    {
        var template = DatastarTemplate.Of(context.Template);
        HashSet<string>? own = null;
        foreach (var use in template.Uses.Where(static use => use.Definition is not null))
        {
            foreach (var declaration in SignalDeclaration.Of(use))
            {
                if (declaration.Type is not (SignalType.Unknown or SignalType.Object))
                {
                    _typed.Add(new Typed(declaration.Path, declaration.Type, context.Template.LocationOf(declaration.Span)));
                }
            }

            foreach (var signal in use.Expression?.Uses.Signals ?? [])
            {
                if (signal is { IsDynamic: false, IsWritten: false }
                    && !(own ??= RootsOf(template)).Contains(SignalScope.RootOf(signal.Path))
                    && ExpressionRule.MinusIn(template, signal) < 0)
                {
                    CheckRead(context, use, signal);
                }
            }
        }
    }

    /// <summary>The signals that a template makes itself, which need no page; and that of errors, which replies make.</summary>
    private static HashSet<string> RootsOf(DatastarTemplate template) => new(
        template.Declarations.Keys
            .Concat(template.Uses.SelectMany(static use => use.Expression?.Uses.Signals ?? []).Where(static signal => signal.IsWritten).Select(static signal => signal.Path))
            .Select(SignalScope.RootOf)
            .Append("errors"),
        StringComparer.Ordinal);

    private static void CheckRead(TemplateContext context, DatastarUse use, SignalUse signal)
    {
        var root = SignalScope.RootOf(signal.Path);
        var rendering = context.Rendering;
        var cancellation = context.CancellationToken;
        var member = context.Member;
        var own = member is null ? null : member.Part.Role is null ? rendering.ScopeOf(member, cancellation) : rendering.ScopeOf(rendering.TypeOf(member.Part), cancellation);
        if (own?.Has(root) == true)
        {
            return;
        }

        var pages = member is null ? [] : rendering.PagesShowing(member, cancellation);
        var without = pages.Where(page => !rendering.ScopeOf(page, cancellation).Any(scope => scope.Has(root))).ToList();
        if ((pages.Length > 0 && without.Count == 0) || ScriptNames.Mention(context.Options, root, cancellation))
        {
            return;
        }

        if (OfAnotherLibrary(signal) is { } name && !rendering.ScopeOfAll(cancellation).Has(root))
        {
            var span = use.SpanOf(signal.Node);
            context.Report(
                Analyzers.Descriptors.SignalNeverDeclared,
                span,
                new TextFix($"Write '{name}'").Replace(new TextSpan(span.Start, root.Length + 1), name),
                signal.Path,
                "nothing in this project",
                DatastarReporting.DidYouMean(name));
            return;
        }

        var certain = without.Where(page => !rendering.ScopeOf(page, cancellation).Any(static scope => scope.HasUnknown)).ToList();
        if (certain.Count > 0)
        {
            var near = Nearest.To(root, rendering.ScopeOf(certain[0], cancellation).SelectMany(static scope => scope.Roots));
            Report(context, use, signal, near, certain.Count == 1 ? $"nothing that page '{certain[0].Name}' shows" : $"nothing that page '{certain[0].Name}' shows, which is one of {certain.Count},");
        }
        else if (rendering.ScopeOfAll(cancellation) is var all && !all.Has(root))
        {
            // Another project may show what is public, with signals of its own.
            var isAllSeen = pages.Length == 0 && !all.HasUnknown && own?.HasUnknown != true
                && (context.Compilation.IsWhole() || member is not { IsPublic: true, Part: { IsPublic: true, Role: null } });
            var near = Nearest.To(root, all.Roots);
            if (near is not null || isAllSeen)
            {
                Report(context, use, signal, near, "nothing in this project");
            }
        }
    }

    /// <summary>What an event or an element is called here that has a dollar sign elsewhere, by the member that is asked of it.</summary>
    private static string? OfAnotherLibrary(SignalUse signal) => signal.Node.Text.Split('.') switch
    {
        ["event" or "evt", "preventDefault" or "stopPropagation" or "target" or "currentTarget" or "key" or "detail" or "code", ..] => "evt",
        ["el", "value" or "checked" or "focus" or "blur" or "click" or "closest" or "querySelector" or "classList" or "style" or "dataset" or "remove" or "textContent" or "scrollIntoView", ..] => "el",
        _ => null,
    };

    private static void Report(TemplateContext context, DatastarUse use, SignalUse signal, string? near, string where)
    {
        var root = SignalScope.RootOf(signal.Path);
        var span = use.SpanOf(signal.Node);
        var behind = near is null ? "" : DatastarReporting.DidYouMean("$" + near + signal.Path.Substring(root.Length));
        var isWritten = signal.Node is { Kind: ExpressionKind.Signal } && signal.Node.Text == signal.Path;
        var fix = near is null || !isWritten ? null : new TextFix($"Write '${near}'").Replace(new TextSpan(span.Start + 1, root.Length), near);
        context.Report(Analyzers.Descriptors.SignalNeverDeclared, span, fix, signal.Path, where, behind);
    }

    private void CompareTypes(CompilationAnalysisContext context)
    {
        foreach (var same in _typed.GroupBy(static declaration => declaration.Path, StringComparer.Ordinal))
        {
            if (same.Select(static declaration => declaration.Type).Distinct().Take(2).Count() == 2)
            {
                CompareTypes(context, same.Key, [.. same.OrderBy(static declaration => declaration.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static declaration => declaration.Location.SourceSpan.Start)]);
            }
        }
    }

    private static void CompareTypes(CompilationAnalysisContext context, string path, IReadOnlyList<Typed> ordered)
    {
        var rendering = ApplicationRendering.Of(context.Compilation, ProjectOptions.Read(context.Options, context.Compilation).Directory, context.CancellationToken);
        var members = ordered.Select(declaration => SourceFile.Of(declaration.Location.SourceTree!, context.CancellationToken).MemberAt(declaration.Location.SourceSpan.Start)).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            for (var first = 0; first < i; first++)
            {
                if (ordered[first].Type != ordered[i].Type && AreTogether(members[first], members[i]))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Analyzers.Descriptors.SignalDeclaredTwice,
                        ordered[i].Location,
                        [ordered[first].Location],
                        path,
                        ordered[i].Type.Describe(),
                        ordered[first].Type.Describe()));
                    break;
                }
            }
        }

        bool AreTogether(RenderedMember? one, RenderedMember? other) =>
            one is not null && other is not null
            && (one == other || rendering.PagesShowing(one, context.CancellationToken).Intersect(rendering.PagesShowing(other, context.CancellationToken)).Any());
    }

    private sealed record Typed(string Path, SignalType Type, Location Location);
}
