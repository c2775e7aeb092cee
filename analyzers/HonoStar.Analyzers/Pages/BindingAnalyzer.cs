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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.UnbindableParameter, Descriptors.ClassCannotBeMade, Descriptors.ParameterTakenForService];

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
                CheckInputs(context, handler);
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

    /// <summary>What looks like an input and is not marked, and files that are asked for where no body comes.</summary>
    private static void CheckInputs(SymbolAnalysisContext context, HandlerSymbol handler)
    {
        for (var i = 0; i < handler.Parameters.Count; i++)
        {
            var (parameter, source) = (handler.Method.Parameters[i], handler.Parameters[i].Source);
            if (source == ParameterSource.Service && IsInputWithoutMark(parameter, context))
            {
                context.Report(Descriptors.ParameterTakenForService, parameter.NameLocation(), parameter.Name, handler.DisplayName, parameter.Type.Readable());
            }
            else if (handler.Model.Verb is "GET" or "DELETE"
                && (source is ParameterSource.File or ParameterSource.Files || (source == ParameterSource.Form && InputReader.PropertiesOf((INamedTypeSymbol)parameter.Type.NotNull()).Any(IsFile))))
            {
                context.Report(
                    Descriptors.UnbindableParameter,
                    parameter.NameLocation(),
                    parameter.Name,
                    handler.DisplayName,
                    $"no file comes with {handler.Model.Verb}, which has no body; take it in a [Post]");
            }
        }
    }

    private static bool IsFile(IPropertySymbol property) => InputReader.KindOf(InputReader.ItemOf(property.Type, out _)).Kind == InputKind.File && !property.Type.IsNullable();

    /// <summary>A record, or a class that has values and does nothing, which is named nowhere where services are added.</summary>
    private static bool IsInputWithoutMark(IParameterSymbol parameter, SymbolAnalysisContext context)
    {
        if (!context.Compilation.IsWhole()
            || parameter.Type.NotNull() is not INamedTypeSymbol { TypeKind: TypeKind.Class } type
            || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, context.Compilation.Assembly)
            || parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute")
            || !InputReader.IsInput(type))
        {
            return false;
        }

        var hasValues = InputReader.PropertiesOf(type).Any() && InputReader.PropertiesOf(type).All(static property => property.SetMethod is not null);
        var doesSomething = !type.IsRecord
            && (type.BaseType?.SpecialType != SpecialType.System_Object
                || type.Interfaces.Length > 0
                || type.GetMembers().Any(static member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, IsImplicitlyDeclared: false }));
        return hasValues && !doesSomething && !ApplicationFacts.Of(context.Compilation, context.CancellationToken).MayBeService(type.Name);
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
