using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Inputs: that every property of what a handler takes by <c>[Signals]</c> or <c>[Form]</c> can be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InputAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnreadableInput];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(
            static symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (InputReader.IsInput(type) && ApplicationInputs.Of(symbol.Compilation).Contains(type))
                {
                    Check(symbol, type);
                }
            },
            SymbolKind.NamedType);

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        var constructor = InputReader.ConstructorOf(type)!;
        foreach (var property in InputReader.PropertiesOf(type))
        {
            var isRead = property.SetMethod is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
                || constructor.Parameters.Any(parameter => InputReader.IsSame(property, parameter));
            if (isRead && !CanBeRead(property.Type))
            {
                context.Report(Descriptors.UnreadableInput, property.TypeLocation(), property.Name, type.Name, property.Type.Readable());
            }
        }
    }

    private static bool CanBeRead(ITypeSymbol type)
    {
        var item = InputReader.ItemOf(type, out var collection);
        return item.TypeKind == TypeKind.Error
            || (InputReader.KindOf(item).Kind != InputKind.Unsupported && !(collection != InputCollection.None && item.IsNullable()));
    }
}
