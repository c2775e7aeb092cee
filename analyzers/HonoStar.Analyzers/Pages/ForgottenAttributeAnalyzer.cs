using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Classes that stand where pages, layouts and their kin do, and look like one, but lack the attribute that makes them one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgottenAttributeAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ClassWithoutAttribute];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var project = ProjectOptions.Read(context.Options, context.Compilation);
        context.RegisterSymbolAction(symbol => Check(symbol, (INamedTypeSymbol)symbol.Symbol, project), SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type, ProjectModel project)
    {
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false, IsGenericType: false, ContainingType: null, BaseType.SpecialType: SpecialType.System_Object }
            || type.DeclaringSyntaxReferences is not [var reference]
            || PageFile.Of(reference.SyntaxTree.FilePath, project.Directory) is not { } file
            || type.Has("HonoStar", "PageAttribute")
            || SpecialClass.Of(type) is not null
            || Missing(type, file) is not var (place, attribute)
            || reference.GetSyntax(context.CancellationToken) is not TypeDeclarationSyntax declaration
            || HasOther(declaration, context.CancellationToken))
        {
            return;
        }

        var start = declaration.GetFirstToken().SpanStart;
        var indentation = new string(' ', declaration.SyntaxTree.GetLineSpan(declaration.Span, context.CancellationToken).StartLinePosition.Character);
        context.ReportDiagnostic(new TextFix($"Mark it [{attribute}]")
            .Insert(start, $"[{attribute}]\n{indentation}")
            .Report(Descriptors.ClassWithoutAttribute, declaration.Identifier.GetLocation(), type.Name, place, attribute));
    }

    /// <summary>What a class seems to be, and the attribute that would make it one.</summary>
    private static (string Place, string Attribute)? Missing(INamedTypeSymbol type, PageFile file) => file.Name switch
    {
        "_Layout" when HandlerReader.ReadNamed(type, "Render") is { Result: ResultKind.Html } render && render.Parameters.Any(static parameter => parameter.Source == ParameterSource.Content) => ("a layout", "Layout"),
        "_Error" when IsShown(HandlerReader.ReadNamed(type, "Get")) => ("an error page", "ErrorPage"),
        "_NotFound" when IsShown(HandlerReader.ReadNamed(type, "Get")) => ("a not-found page", "NotFoundPage"),
        "_Folder" when type.GetAttributes().Length > 0 && type.GetMembers().All(static member => member.IsImplicitlyDeclared) => ("a folder class", "PageFolder"),
        var name when !name.StartsWith("_", StringComparison.Ordinal) && HandlerReader.ReadAll(type).Any(IsShown) => ("a page", "Page"),
        _ => null,
    };

    private static bool IsShown(HandlerModel? handler) => handler is { IsStatic: false, Result: ResultKind.Html or ResultKind.Reply or ResultKind.Replies };

    /// <summary>Whether the file has a class that is what the file is for: then this one is another.</summary>
    private static bool HasOther(TypeDeclarationSyntax declaration, CancellationToken cancellation) =>
        declaration.SyntaxTree.GetRoot(cancellation).DescendantNodes(static node => node is not TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(static type => type.AttributeLists)
            .SelectMany(static list => list.Attributes)
            .Any(static attribute => attribute.Name.ToString().Split('.').Last() is "Page" or "PageAttribute" or "Layout" or "ErrorPage" or "NotFoundPage" or "PageFolder");
}
