using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Handlers: that a page has some, that they can be called, and that what they return is an answer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.PageWithoutHandlers, Descriptors.UnanswerableResult, Descriptors.HandlerNeverCalled];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSymbolAction(static symbol => CheckPage(symbol, (INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
        context.RegisterSymbolAction(static symbol => CheckMethod(symbol, (IMethodSymbol)symbol.Symbol), SymbolKind.Method);
    }

    private static void CheckPage(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (type.Has("HonoStar", "PageAttribute")
            && !type.GetMembers().OfType<IMethodSymbol>().Any(method => HandlerReader.Read(method).Any() || method.HandlerAttributes().Any()))
        {
            context.Report(Descriptors.PageWithoutHandlers, type.NameLocation(), type.Name);
        }
    }

    private static void CheckMethod(SymbolAnalysisContext context, IMethodSymbol method)
    {
        var isOnPage = method.ContainingType.Has("HonoStar", "PageAttribute");
        var handler = HandlerReader.Read(method).FirstOrDefault();
        if (method.HandlerAttributes().FirstOrDefault() is { } attribute && (handler is null || !isOnPage))
        {
            context.Report(Descriptors.HandlerNeverCalled, method.NameLocation(), $"{method.ContainingType.Name}.{method.Name}", Reason(method, attribute));
        }
        else if (isOnPage && handler is { Result: ResultKind.Unsupported } && !HasErrors(method.ReturnType))
        {
            var result = (method.RefKind == RefKind.None ? "" : "ref ") + method.ReturnType.Readable();
            context.Report(Descriptors.UnanswerableResult, method.ResultLocation(), $"{method.ContainingType.Name}.{method.Name}", result);
        }
    }

    private static string Reason(IMethodSymbol method, AttributeData attribute) => method switch
    {
        _ when !method.ContainingType.Has("HonoStar", "PageAttribute") =>
            $"'{method.ContainingType.Name}' is no page: mark the class [Page], or leave out [{attribute.AttributeClass!.Name.Replace("Attribute", "")}]",
        { IsGenericMethod: true } => "it is generic, and nothing says of which type: leave out its type parameters",
        { IsAbstract: true } => "it is abstract: give it a body",
        _ => "generated code cannot reach it: make it public or internal",
    };

    private static bool HasErrors(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error || (type is INamedTypeSymbol named && named.TypeArguments.Any(HasErrors));
}
