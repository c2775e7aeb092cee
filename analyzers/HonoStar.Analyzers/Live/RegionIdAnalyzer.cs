using System.Collections.Concurrent;
using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>A region is found again by the id of its root element: within its class nothing else has that id.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegionIdAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.RegionIdUsedElsewhere];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolStartAction(
            static start =>
            {
                if (((INamedTypeSymbol)start.Symbol).GetMembers().Any(member => member is IMethodSymbol method && RegionHosts.IsRegion(method)))
                {
                    var ids = new ConcurrentBag<Id>();
                    start.RegisterOperationAction(operation => Add(ids, operation), OperationKind.InterpolatedStringHandlerCreation);
                    start.RegisterSymbolEndAction(end => Check(end, ids));
                }
            },
            SymbolKind.NamedType);

    private static void Add(ConcurrentBag<Id> ids, OperationAnalysisContext context)
    {
        if (Template.Of(context.Operation, context.CancellationToken) is not { } template)
        {
            return;
        }

        var isRegion = context.ContainingSymbol is IMethodSymbol method && RegionHosts.IsRegion(method);
        foreach (var element in template.Elements)
        {
            if (element.Find("id") is { Literal: { Length: > 0 } value } attribute)
            {
                ids.Add(new Id(value, context.ContainingSymbol, isRegion && element.Parent is null && IsReturned(template), template, attribute.ValueSpan));
            }
        }
    }

    private static void Check(SymbolAnalysisContext context, ConcurrentBag<Id> ids)
    {
        var roots = ids.Where(id => id.IsRoot).GroupBy(id => id.Value).ToDictionary(group => group.Key, group => group.First());
        foreach (var id in ids)
        {
            if (roots.TryGetValue(id.Value, out var root) && !SymbolEqualityComparer.Default.Equals(id.Symbol, root.Symbol))
            {
                context.Report(Descriptors.RegionIdUsedElsewhere, id.Template.LocationOf(id.Span), id.Value, root.Symbol.Name);
            }
        }
    }

    /// <summary>Whether a template is no part of another.</summary>
    private static bool IsReturned(Template template) =>
        !template.Syntax.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax)
            .Any(node => node is InterpolationSyntax);

    private readonly record struct Id(string Value, ISymbol Symbol, bool IsRoot, Template Template, TextSpan Span);
}
