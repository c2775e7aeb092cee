using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Topics: that the template of the name and the parameters of the record are the same.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TopicAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.TopicTemplate];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(
            static symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (TopicReader.Read(type) is { } topic)
                {
                    Check(symbol, type, topic, type.Find("HonoStar", "TopicAttribute")!);
                }
            },
            SymbolKind.NamedType);

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type, TopicModel topic, AttributeData attribute)
    {
        if (!type.IsRecord)
        {
            context.Report(Descriptors.TopicTemplate, type.NameLocation(), type.Name, $"it is no record; declare it 'readonly partial record struct {type.Name}'");
            return;
        }

        var parameters = type.InstanceConstructors.OrderByDescending(constructor => constructor.Parameters.Length).First().Parameters;
        foreach (var part in topic.Parts.Where(part => part.Literal is null))
        {
            CheckPart(context, type, part, attribute, parameters);
        }

        foreach (var parameter in parameters)
        {
            if (!topic.Parts.Any(part => part.Literal is null && IsNamed(parameter, part.Property!)) && parameter.Type.TypeKind != TypeKind.Error)
            {
                context.Report(
                    Descriptors.TopicTemplate,
                    parameter.NameLocation(),
                    type.Name,
                    $"its parameter '{parameter.Name}' does not stand in the template, so that all its values share one name; add '{{{Names.ToCamelCase(parameter.Name)}}}' to the template, or leave the parameter out");
            }
        }
    }

    private static void CheckPart(SymbolAnalysisContext context, INamedTypeSymbol type, TopicPart part, AttributeData attribute, ImmutableArray<IParameterSymbol> parameters)
    {
        var name = part.Property!;
        var property = type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(candidate =>
            !candidate.IsStatic
            && string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase)
            && candidate.Locations.Any(location => location.SourceTree?.IsGenerated() == false));
        if (property is null)
        {
            context.Report(
                Descriptors.TopicTemplate,
                attribute.TemplateParameterLocation(name),
                type.Name,
                $"'{{{name}}}' of the template is no parameter of the record; add one, or write one of its own in braces");
        }
        else if (part.Value is null && property.Type.TypeKind != TypeKind.Error)
        {
            var parameter = parameters.FirstOrDefault(candidate => IsNamed(candidate, name));
            context.Report(
                Descriptors.TopicTemplate,
                parameter?.TypeLocation() ?? property.TypeLocation(),
                type.Name,
                $"'{name}' is a '{property.Type.Readable()}', which cannot stand in a name; take a string, bool, enum, or a type that is IParsable of itself");
        }
    }

    private static bool IsNamed(IParameterSymbol parameter, string name) => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase);
}
