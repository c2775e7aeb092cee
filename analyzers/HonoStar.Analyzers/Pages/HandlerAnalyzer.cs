using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Handlers: that a page has some, that they can be called, and that what they return is an answer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : HonoStarAnalyzer
{
    private const string Unreachable = "generated code cannot reach it: make it public or internal";

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
            var name = $"{method.ContainingType.Name}.{method.Name}";
            var location = method.NameLocation() ?? Location.None;
            var reason = Reason(method, attribute);
            context.ReportDiagnostic(
                (reason == Unreachable ? Opening(method, context.CancellationToken)?.Report(Descriptors.HandlerNeverCalled, location, name, reason) : null)
                ?? Diagnostic.Create(Descriptors.HandlerNeverCalled, location, name, reason));
        }
        else if (isOnPage && handler is null && method.GetAttributes().FirstOrDefault(IsOfMvc) is { AttributeClass: { } mvc })
        {
            var name = mvc.Name.Replace("Attribute", "");
            context.Report(Descriptors.HandlerNeverCalled, method.NameLocation(), $"{method.ContainingType.Name}.{method.Name}", $"[{name}] is of controllers: write [{name.Substring("Http".Length)}]");
        }
        else if (isOnPage && handler is { Result: ResultKind.Unsupported } && !HasErrors(method.ReturnType))
        {
            var result = (method.RefKind == RefKind.None ? "" : "ref ") + method.ReturnType.Readable();
            context.Report(Descriptors.UnanswerableResult, method.ResultLocation(), $"{method.ContainingType.Name}.{method.Name}", result);
        }
    }

    private static bool IsOfMvc(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "HttpGetAttribute" or "HttpPostAttribute" or "HttpPutAttribute" or "HttpPatchAttribute" or "HttpDeleteAttribute" } type && type.IsIn("Microsoft.AspNetCore.Mvc");

    private static string Reason(IMethodSymbol method, AttributeData attribute) => method switch
    {
        _ when !method.ContainingType.Has("HonoStar", "PageAttribute") =>
            $"'{method.ContainingType.Name}' is no page: mark the class [Page], or leave out [{attribute.AttributeClass!.Name.Replace("Attribute", "")}]",
        { IsGenericMethod: true } => "it is generic, and nothing says of which type: leave out its type parameters",
        { IsAbstract: true } => "it is abstract: give it a body",
        _ => Unreachable,
    };

    /// <summary>Makes a method public.</summary>
    private static TextFix? Opening(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax(cancellation) is not MethodDeclarationSyntax declaration)
        {
            return null;
        }

        var fix = new TextFix("Make it public");
        var access = declaration.Modifiers.Where(static modifier => modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword).ToList();
        return access.Count > 0
            ? fix.Replace(TextSpan.FromBounds(access[0].SpanStart, access[access.Count - 1].Span.End), "public")
            : fix.Insert(declaration.Modifiers.Select(static modifier => modifier.SpanStart).Append(declaration.ReturnType.SpanStart).First(), "public ");
    }

    private static bool HasErrors(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error || (type is INamedTypeSymbol named && named.TypeArguments.Any(HasErrors));
}
