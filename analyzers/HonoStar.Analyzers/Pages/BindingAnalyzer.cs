using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>What is made and called for a request: every parameter of handlers, regions and their classes can be bound.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BindingAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnbindableParameter, Descriptors.ClassCannotBeMade];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var project = ProjectOptions.Read(context.Options, context.Compilation);
        context.RegisterSymbolAction(symbol => Check(symbol, (INamedTypeSymbol)symbol.Symbol, project), SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type, ProjectModel project)
    {
        var regions = type.GetMembers().OfType<IMethodSymbol>().Where(RegionHosts.IsRegion).ToList();
        foreach (var region in regions)
        {
            CheckParameters(context, region, RegionHosts.ReadRegion(region, context.Compilation).Parameters, BindingPlace.Region);
        }

        var needsInstance = regions.Count > 0;
        if (PageSymbol.Read(type, project) is { } page)
        {
            foreach (var handler in page.Handlers.GroupBy(handler => handler.Method, SymbolEqualityComparer.Default).Select(same => same.First()))
            {
                CheckParameters(context, handler.Method, handler.Parameters, BindingPlace.Page);
            }

            needsInstance |= page.Handlers.Any(handler => !handler.Model.IsStatic);
        }
        else if (SpecialClass.Of(type) is { Method: { } method, Model: { } model } && model.Handler is { } handler)
        {
            CheckParameters(context, method, handler.Parameters, PlaceOf(model.Kind));
            needsInstance |= !handler.IsStatic;
        }

        if (needsInstance && ClassReader.ReadCreation(type) is null)
        {
            CheckCreation(context, type);
        }
    }

    private static void CheckParameters(SymbolAnalysisContext context, IMethodSymbol method, EquatableArray<ParameterModel> models, BindingPlace place)
    {
        for (var i = 0; i < models.Count; i++)
        {
            var (parameter, source) = (method.Parameters[i], models[i].Source);
            if (CanBeBound(source, place)
                || parameter.Type.TypeKind == TypeKind.Error
                || (place == BindingPlace.Region && RequestState.IsOf(parameter, source)))
            {
                continue;
            }

            context.Report(
                Descriptors.UnbindableParameter,
                parameter.NameLocation(),
                parameter.Name,
                $"{method.ContainingType.Name}.{method.Name}",
                BindingAdvice.For(parameter, models[i], place));
        }
    }

    private static bool CanBeBound(ParameterSource source, BindingPlace place) => source switch
    {
        ParameterSource.Unbindable => false,
        ParameterSource.Content => place == BindingPlace.Layout,
        ParameterSource.ErrorInfo => place == BindingPlace.ErrorPage,
        _ => true,
    };

    private static BindingPlace PlaceOf(SpecialKind kind) => kind switch
    {
        SpecialKind.Layout => BindingPlace.Layout,
        SpecialKind.ErrorPage => BindingPlace.ErrorPage,
        _ => BindingPlace.Page,
    };

    /// <summary>Says why <see cref="ClassReader.ReadCreation"/> found no way to make an instance.</summary>
    private static void CheckCreation(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (Reason(type) is { } reason)
        {
            context.Report(Descriptors.ClassCannotBeMade, type.NameLocation(), type.Name, reason);
            return;
        }

        var constructor = type.InstanceConstructors.OrderByDescending(candidate => candidate.Parameters.Length).FirstOrDefault();
        foreach (var parameter in constructor?.Parameters ?? [])
        {
            if (ParameterReader.ReadOfConstructor(parameter).Source == ParameterSource.Unbindable && parameter.Type.TypeKind != TypeKind.Error)
            {
                context.Report(
                    Descriptors.UnbindableParameter,
                    parameter.NameLocation(),
                    parameter.Name,
                    type.Name,
                    $"a constructor takes services, and '{parameter.Type.Readable()}' is none; take values of the request in the method that needs them");
            }
        }
    }

    private static string? Reason(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => null, // The compiler reports its instance members.
        { IsAbstract: true } => "it is abstract: leave out 'abstract'",
        { IsGenericType: true } => "it is generic, and nothing says of which type: leave out its type parameters",
        _ when !type.IsReachable() => "generated code cannot name it: make it, and the types that it stands in, public or internal",
        _ when type.InstanceConstructors.All(constructor => constructor.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal) =>
            "it has no public or internal constructor: add one",
        _ when HasRequiredMembers(type) => "it has required members, which a constructor with services does not set: leave out 'required'",
        _ => null,
    };

    private static bool HasRequiredMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                return true;
            }
        }

        return false;
    }
}
