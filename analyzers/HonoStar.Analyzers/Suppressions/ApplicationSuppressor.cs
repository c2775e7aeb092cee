using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>
/// Takes back what the compiler and its analyzers say because they do not know what our attributes mean: that generated code
/// calls, binds and sets.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApplicationSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        Suppressions.StaticMember,
        Suppressions.UnusedParameter,
        Suppressions.NullArgument,
        Suppressions.UnsetProperty,
        Suppressions.SettableCollection,
        Suppressions.NestedTopic,
        Suppressions.AddressAsText,
        Suppressions.AddressAsProperty,
        Suppressions.ArrayOfInput,
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (context.Compilation.ReferencedAssemblyNames.All(static assembly => assembly.Name != "HonoStar"))
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (SymbolAt(context, diagnostic) is { } symbol && SuppressionOf(diagnostic.Id, symbol, ApplicationInputs.Of(context.Compilation).Contains) is { } suppression)
            {
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    private static SuppressionDescriptor? SuppressionOf(string id, ISymbol symbol, Func<INamedTypeSymbol, bool> isInput) => (id, symbol) switch
    {
        ("CA1822", IMethodSymbol method) when IsBound(method) => Suppressions.StaticMember,
        ("IDE0060", IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter) when HasToBeTaken(method, parameter) => Suppressions.UnusedParameter,
        ("CA1062", IParameterSymbol { ContainingSymbol: IMethodSymbol method }) when IsBound(method) => Suppressions.NullArgument,
        ("CS8618", IPropertySymbol { SetMethod: not null } property) when isInput(property.ContainingType) && IsSet(property.Type) => Suppressions.UnsetProperty,
        ("CA2227", IPropertySymbol { SetMethod: not null } property) when isInput(property.ContainingType) => Suppressions.SettableCollection,
        ("CA1034", INamedTypeSymbol type) when type.Has("HonoStar", "TopicAttribute") => Suppressions.NestedTopic,
        ("CA1054", IParameterSymbol { ContainingSymbol: IMethodSymbol method }) when IsBound(method) || (method.MethodKind == MethodKind.Constructor && isInput(method.ContainingType)) => Suppressions.AddressAsText,
        ("CA1056", _) when PropertyOf(symbol) is { } property && isInput(property.ContainingType) => Suppressions.AddressAsProperty,
        ("CA1819", _) when PropertyOf(symbol) is { } property && isInput(property.ContainingType) => Suppressions.ArrayOfInput,
        _ => null,
    };

    /// <summary>Whether generated code calls a method, with what it binds its parameters to.</summary>
    private static bool IsBound(IMethodSymbol method) =>
        method.IsHandler() || RegionHosts.IsRegion(method) || (method.Name is "Render" or "Get" or "GetAsync" && SpecialClass.Of(method.ContainingType) is not null);

    /// <summary>Whether a parameter is a value of the page's route or of the region's topic, which are reported where they are not taken.</summary>
    private static bool HasToBeTaken(IMethodSymbol method, IParameterSymbol parameter) =>
        RegionHosts.IsRegion(method)
            ? method.GetAttributes().Any(attribute =>
                attribute.AttributeClass.Is("HonoStar", "LiveAttribute")
                && attribute.TypeArgument() is { } topic
                && topic.InstanceConstructors.Any(constructor => constructor.Parameters.Any(value => string.Equals(value.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))))
            : method.IsHandler() && RouteNames(method).Any(name => string.Equals(name, parameter.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names of the values in a handler's route: of its own template, of the page's, or of the page's file.</summary>
    private static IEnumerable<string> RouteNames(IMethodSymbol method)
    {
        var templates = HandlerReader.Read(method).Select(static handler => handler.Template ?? "");
        if (method.ContainingType.Find("HonoStar", "PageAttribute") is { ConstructorArguments: [{ Value: string template }] })
        {
            templates = templates.Append(template);
        }
        else if (PageFile.Of(method.Locations[0].SourceTree?.FilePath ?? "", "") is { } file)
        {
            templates = templates.Append(string.Join("/", file.Segments.Select(static segment => segment.ToTemplate())));
        }

        return templates.SelectMany(static template => RoutePattern.Parameters(template)).Select(static parameter => parameter.Name);
    }

    /// <summary>Whether a property is never null once it was read.</summary>
    private static bool IsSet(ITypeSymbol type)
    {
        var (kind, _) = InputReader.KindOf(InputReader.ItemOf(type, out var collection));
        return collection != InputCollection.None || kind is InputKind.Text or InputKind.Nested;
    }

    /// <summary>A property; of a record it is declared where its parameter is.</summary>
    private static IPropertySymbol? PropertyOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property,
        IParameterSymbol { ContainingType: { IsRecord: true } record } parameter => record.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(),
        _ => null,
    };

    private static ISymbol? SymbolAt(SuppressionAnalysisContext context, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return null;
        }

        // Of a parameter that is passed on, the name is what is meant, not the argument.
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var model = context.GetSemanticModel(tree);
        return model.GetDeclaredSymbol(node, context.CancellationToken) ?? model.GetSymbolInfo(node, context.CancellationToken).Symbol;
    }
}
