using System.Collections.Concurrent;
using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>
/// Signals across all templates of a compilation: those that are read and declared nowhere, and those that are declared with
/// different types. Where something is declared that cannot be seen (by a hole, or by JSON), only what looks misspelt counts.
/// </summary>
internal sealed class SignalScopeRule(ApplicationSignals records) : TemplateRule
{
    private readonly ConcurrentDictionary<string, bool> _declared = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Typed> _typed = [];
    private readonly ConcurrentBag<Read> _reads = [];
    private volatile bool _hasUnknown;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [Analyzers.Descriptors.SignalNeverDeclared, Analyzers.Descriptors.SignalDeclaredTwice];

    public void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation => CheckCall((IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterCompilationEndAction(Report);
    }

    public override void Check(TemplateContext context)
    {
        foreach (var use in DatastarTemplate.Of(context.Template).Uses)
        {
            if (use.Definition is not null)
            {
                Collect(context.Template, use);
            }
        }
    }

    private void Collect(Template template, DatastarUse use)
    {
        foreach (var declaration in SignalDeclaration.Of(use))
        {
            Declare(declaration.Path);
            if (declaration.Type is not (SignalType.Unknown or SignalType.Object))
            {
                _typed.Add(new Typed(declaration.Path, declaration.Type, template.LocationOf(declaration.Span)));
            }
        }

        _hasUnknown |= use.Definition!.KeyKind == AttributeKey.Signal && DeclaresUnknown(use);
        if (use.Expression is not { } expression)
        {
            return;
        }

        _hasUnknown |= expression.Uses.UsesAnySignal;
        foreach (var signal in expression.Uses.Signals)
        {
            if (signal.IsDynamic)
            {
                _hasUnknown |= signal.IsWritten;
            }
            else if (signal.IsWritten)
            {
                Declare(signal.Path);
            }
            else if (ExpressionRule.MinusIn(DatastarTemplate.Of(template), signal) < 0)
            {
                var fixes = signal.Node is { Kind: ExpressionKind.Signal } && signal.Node.Text == signal.Path;
                _reads.Add(new Read(signal.Path, template.LocationOf(use.SpanOf(signal.Node)), fixes));
            }
        }
    }

    /// <summary>Whether an attribute declares what cannot be seen.</summary>
    private static bool DeclaresUnknown(DatastarUse use)
    {
        if (use.Attribute.HasUnknownName)
        {
            return true;
        }

        if (use.HasKey)
        {
            // An object in a hole has any parts.
            return false;
        }

        if (use.Definition!.ValueKind == AttributeValue.Signal)
        {
            return use.Attribute.Holes.Any(hole => hole.Type?.Name != "SignalRef");
        }

        return use.Expression is { } expression
            && !(expression.Program.Children is [{ Kind: ExpressionKind.ExpressionStatement } only]
                && only.Children[0].Bare is { Kind: ExpressionKind.Object } signals
                && signals.Children.All(property => property is { Kind: ExpressionKind.Property, Children: [{ Kind: ExpressionKind.Text, IsDynamic: false }, _] }));
    }

    /// <summary>Attributes that are made in code, and signals that are sent as JSON.</summary>
    private void CheckCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method is { Name: "Attr", ContainingType.Name: "Html" } && Template.IsHtml(method.ContainingType) && call.Arguments is [{ Value: var first }, ..])
        {
            if (first.ConstantValue is { HasValue: true, Value: string name })
            {
                if (DatastarName.Parse(name) is { HasKeyOfSignal: true } parsed)
                {
                    Declare(parsed.CasedKey(isSignal: true));
                }
                else if (name is "data-signals" or "data-computed" or "data-bind")
                {
                    _hasUnknown = true;
                }
            }
            else
            {
                _hasUnknown = true;
            }
        }
        else if (method.Name.IndexOf("PatchSignals", StringComparison.Ordinal) >= 0 && method.IsIn("HonoStar.Datastar"))
        {
            _hasUnknown = true;
        }
    }

    private void Declare(string path) => _declared[path] = true;

    private void Report(CompilationAnalysisContext context)
    {
        foreach (var path in records.All(context.CancellationToken).Keys)
        {
            Declare(path);
        }

        // What is declared below a path declares the path, and what is a part of a signal's value is the signal's.
        var roots = new HashSet<string>(_declared.Keys.Select(RootOf), StringComparer.Ordinal) { "errors" };
        foreach (var read in _reads)
        {
            var root = RootOf(read.Path);
            if (roots.Contains(root))
            {
                continue;
            }

            var near = Nearest.To(root, roots);
            if (near is not null || !_hasUnknown)
            {
                var behind = near is null ? "" : DatastarReporting.DidYouMean("$" + near + read.Path.Substring(root.Length));
                var span = read.Location.SourceSpan;
                context.ReportDiagnostic(near is null || !read.IsWhole
                    ? Diagnostic.Create(Analyzers.Descriptors.SignalNeverDeclared, read.Location, read.Path, behind)
                    : new TextFix($"Write '${near}'")
                        .Replace(new Microsoft.CodeAnalysis.Text.TextSpan(span.Start + 1, root.Length), near)
                        .Report(Analyzers.Descriptors.SignalNeverDeclared, read.Location, read.Path, behind));
            }
        }

        foreach (var same in _typed.GroupBy(declaration => declaration.Path))
        {
            var ordered = same
                .OrderBy(declaration => declaration.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(declaration => declaration.Location.SourceSpan.Start)
                .ToList();
            foreach (var declaration in ordered.Where(declaration => declaration.Type != ordered[0].Type))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Analyzers.Descriptors.SignalDeclaredTwice,
                    declaration.Location,
                    [ordered[0].Location],
                    same.Key,
                    declaration.Type.Describe(),
                    ordered[0].Type.Describe()));
            }
        }
    }

    private static string RootOf(string path) => path.Split('.')[0];

    private sealed record Typed(string Path, SignalType Type, Location Location);

    private sealed record Read(string Path, Location Location, bool IsWhole);
}
