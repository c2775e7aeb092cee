using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>Regions by their signature: what they return and take, and that their topics get their values.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegionAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.TopicValueMissing, Descriptors.RequestStateInRegion, Descriptors.RegionResult, Descriptors.RegionCannotBeGenerated];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(
            static symbol =>
            {
                var method = (IMethodSymbol)symbol.Symbol;
                if (RegionHosts.IsRegion(method))
                {
                    var region = RegionHosts.ReadRegion(method, symbol.Compilation);
                    CheckShape(symbol, method);
                    CheckResult(symbol, method, region);
                    CheckParameters(symbol, method, region);
                    CheckTopics(symbol, method, region);
                }
            },
            SymbolKind.Method);

    private static void CheckShape(SymbolAnalysisContext context, IMethodSymbol method)
    {
        var reason = method switch
        {
            { ContainingType.TypeKind: not TypeKind.Class } => "it does not stand in a class: move it to one",
            { ContainingType.IsStatic: true } => "its class is static: leave out 'static', and take the class by the constructors of the pages that show it",
            { IsGenericMethod: true } => "it is generic, and nothing says of which type: leave out its type parameters",
            _ when IsOverload(method) => $"another region of '{method.ContainingType.Name}' has the same name: give it one of its own",
            _ when HasMemberInTheWay(method.ContainingType) => "its class has a member named 'Live', which is the name of the generated one: rename it",
            _ => null,
        };
        if (reason is not null)
        {
            context.Report(Descriptors.RegionCannotBeGenerated, method.NameLocation(), method.Name, reason);
        }
    }

    private static void CheckResult(SymbolAnalysisContext context, IMethodSymbol method, RegionModel region)
    {
        if (region.Result == RegionResult.Unsupported && !method.IsGenericMethod && method.ReturnType.TypeKind != TypeKind.Error)
        {
            var result = (method.RefKind == RefKind.None ? "" : "ref ") + method.ReturnType.Readable();
            context.Report(Descriptors.RegionResult, method.ResultLocation(), method.Name, result);
        }
    }

    private static void CheckParameters(SymbolAnalysisContext context, IMethodSymbol method, RegionModel region)
    {
        for (var i = 0; i < region.Parameters.Count; i++)
        {
            var (parameter, source) = (method.Parameters[i], region.Parameters[i].Source);
            if (RequestState.IsOf(parameter, source))
            {
                context.Report(Descriptors.RequestStateInRegion, parameter.TypeLocation(), method.Name, parameter.Type.Readable(), RequestState.Advice(source));
            }
        }
    }

    private static void CheckTopics(SymbolAnalysisContext context, IMethodSymbol method, RegionModel region)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (!attribute.AttributeClass.Is("HonoStar", "LiveAttribute") || attribute.TypeArgument() is not { } topic)
            {
                continue;
            }

            var name = topic.Qualified();
            foreach (var missing in region.Topics.FirstOrDefault(candidate => candidate.Type == name)?.Unmatched ?? [])
            {
                CheckValue(context, method, attribute, topic, missing);
            }
        }
    }

    private static void CheckValue(SymbolAnalysisContext context, IMethodSymbol method, AttributeData attribute, INamedTypeSymbol topic, string missing)
    {
        if (topic.InstanceConstructors.SelectMany(constructor => constructor.Parameters).FirstOrDefault(parameter => parameter.Name == missing) is not { } wanted)
        {
            return;
        }

        var (type, name) = (wanted.Type.Readable(), Names.ToCamelCase(missing));
        var parameter = method.Parameters.FirstOrDefault(candidate => string.Equals(candidate.Name, missing, StringComparison.OrdinalIgnoreCase));
        if (wanted.Type.TypeKind == TypeKind.Error || parameter?.Type.TypeKind == TypeKind.Error)
        {
            return;
        }

        context.Report(
            Descriptors.TopicValueMissing,
            parameter?.TypeLocation() ?? attribute.TypeArgumentLocation(),
            method.Name,
            topic.Name,
            missing,
            parameter is null ? $"add a parameter '{type} {name}'" : $"its parameter '{parameter.Name}' is a '{parameter.Type.Readable()}'; make it '{type} {parameter.Name}'");
    }

    /// <summary>Whether a region of the same name stands before this one.</summary>
    private static bool IsOverload(IMethodSymbol method) =>
        !SymbolEqualityComparer.Default.Equals(method, method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().First(RegionHosts.IsRegion));

    private static bool HasMemberInTheWay(INamedTypeSymbol type) =>
        type.GetMembers("Live").Any(member => member.Locations.Any(location => location.SourceTree?.IsGenerated() == false));
}
