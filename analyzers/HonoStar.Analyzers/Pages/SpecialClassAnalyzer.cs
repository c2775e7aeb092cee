using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Layouts, error pages, not-found pages and folders: that their file and method are what their attribute says.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecialClassAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.SpecialClass];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(
            static symbol =>
            {
                if (SpecialClass.Of((INamedTypeSymbol)symbol.Symbol) is { } special)
                {
                    CheckFile(symbol, special);
                    CheckMethod(symbol, special);
                }
            },
            SymbolKind.NamedType);

    private static void CheckFile(SymbolAnalysisContext context, SpecialClass special)
    {
        var file = Path.GetFileName(special.Model.Class.FilePath.Replace('\\', '/'));
        if (file != special.FileName)
        {
            Report(context, special, special.Attribute.WholeLocation(), $"stands in '{file}': move it to a file named '{special.FileName}' in the folder that it is for");
        }
    }

    private static void CheckMethod(SymbolAnalysisContext context, SpecialClass special)
    {
        if (special.Model.Kind == SpecialKind.Folder)
        {
            return;
        }

        if (special.Model.Handler is not { } handler || special.Method is not { } method)
        {
            Report(context, special, special.Type.NameLocation(), $"lacks its method: add '{special.Signature}'");
            return;
        }

        if (method.ReturnType.TypeKind != TypeKind.Error && !Answers(special.Model.Kind, handler.Result))
        {
            Report(context, special, method.ResultLocation(), $"returns '{method.ReturnType.Readable()}' from '{method.Name}': return Html or a task of it");
        }

        if (special.Model.Kind == SpecialKind.Layout && handler.Parameters.All(parameter => parameter.Source != ParameterSource.Content))
        {
            Report(context, special, method.NameLocation(), $"does not take what it stands round: add a parameter 'Html content' to '{method.Name}'");
        }
    }

    private static bool Answers(SpecialKind kind, ResultKind result) =>
        kind == SpecialKind.Layout ? result == ResultKind.Html : result is not (ResultKind.Unsupported or ResultKind.Nothing);

    private static void Report(SymbolAnalysisContext context, SpecialClass special, Location? location, string problem) =>
        context.Report(Descriptors.SpecialClass, location, special.KindName, special.Type.Name, problem);
}
