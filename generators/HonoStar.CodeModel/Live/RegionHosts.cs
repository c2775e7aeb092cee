using Microsoft.CodeAnalysis;

namespace HonoStar.CodeModel;

/// <summary>Recognises and reads classes with regions.</summary>
internal static class RegionHosts
{
    /// <summary>Whether a class has regions: generated ones of a referenced assembly, or such as this compilation generates.</summary>
    public static bool IsHost(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class } named
        && (named.AllInterfaces.Any(candidate => candidate.Is("HonoStar.Runtime", "IRegionHost"))
            || (named.DeclaringSyntaxReferences.Length > 0 && HasRegions(named) && IsGenerated(named)));

    /// <summary>The class with its regions, or <see langword="null"/> when generated code cannot be written for it.</summary>
    public static RegionHostModel? Read(INamedTypeSymbol type, Compilation compilation)
    {
        if (!IsGenerated(type))
        {
            return null;
        }

        var regions = type.GetMembers().OfType<IMethodSymbol>().Where(IsRegion)
            .Select(method => ReadRegion(method, compilation))
            .Where(region => region.IsUsable)
            .GroupBy(region => region.Method)
            .Select(overloads => overloads.First())
            .ToEquatableArray();
        return new RegionHostModel(
            type.FullName(),
            type.Qualified(),
            Declarations.Namespace(type),
            Declarations.PartialHeaders(type),
            ClassReader.ReadCreation(type),
            AccessOf(type, regions),
            regions);
    }

    public static bool IsRegion(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass.Is("HonoStar", "LiveAttribute"));

    /// <summary>A region; <see cref="RegionModel.IsUsable"/> says whether code can be generated for it.</summary>
    public static RegionModel ReadRegion(IMethodSymbol method, Compilation compilation)
    {
        var parameters = method.Parameters.Select(parameter => ReadParameter(parameter)).ToEquatableArray();
        return new RegionModel(
            method.Name,
            method is { IsGenericMethod: false, RefKind: RefKind.None, MethodKind: MethodKind.Ordinary } ? ReadResult(method.ReturnType) : RegionResult.Unsupported,
            method.IsStatic,
            parameters.Any(parameter => parameter.Source is ParameterSource.Viewer or ParameterSource.User),
            parameters,
            method.GetAttributes()
                .Where(attribute => attribute.AttributeClass.Is("HonoStar", "LiveAttribute"))
                .Select(attribute => attribute.TypeArgument())
                .OfType<INamedTypeSymbol>()
                .Where(topic => topic.TypeKind != TypeKind.Error && topic.IsReachable())
                .Select(topic => ReadTopic(topic, method, compilation))
                .ToEquatableArray(),
            AttributeReader.Metadata(method));
    }

    private static ParameterModel ReadParameter(IParameterSymbol parameter)
    {
        var model = ParameterReader.Read(parameter);
        return model.Value?.IsArray == true || model.Source is ParameterSource.Query or ParameterSource.Route
            ? model with { Source = model.Value?.IsArray == true ? ParameterSource.Unbindable : ParameterSource.Value }
            : model;
    }

    /// <summary>Binds a topic's parameters to the region's of the same name.</summary>
    private static RegionTopicModel ReadTopic(INamedTypeSymbol topic, IMethodSymbol region, Compilation compilation)
    {
        var constructor = topic.InstanceConstructors
            .Where(candidate => !candidate.IsImplicitlyDeclared || candidate.Parameters.Length == 0)
            .OrderByDescending(candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        var arguments = new List<string>();
        var unmatched = new List<string>();
        if (!topic.Implements("HonoStar", "ITopic") && TopicReader.Read(topic) is not { IsUsable: true })
        {
            unmatched.Add(topic.Name);
        }

        foreach (var parameter in constructor?.Parameters ?? [])
        {
            var match = region.Parameters.FirstOrDefault(candidate => string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (match is not null && ParameterReader.ReadValue(match.Type) is not null && compilation.ClassifyCommonConversion(match.Type, parameter.Type).IsImplicit)
            {
                arguments.Add(match.Name);
            }
            else
            {
                unmatched.Add(parameter.Name);
            }
        }

        return new RegionTopicModel(topic.Qualified(), arguments.ToEquatableArray(), unmatched.ToEquatableArray());
    }

    private static RegionResult ReadResult(ITypeSymbol type) => type switch
    {
        _ when type.Is("HonoStar", "Html") => RegionResult.Html,
        INamedTypeSymbol { TypeArguments: [var result] } task when result.Is("HonoStar", "Html") =>
            task.Is("System.Threading.Tasks", "Task") ? RegionResult.Task
            : task.Is("System.Threading.Tasks", "ValueTask") ? RegionResult.ValueTask
            : RegionResult.Unsupported,
        _ => RegionResult.Unsupported,
    };

    /// <summary>Pages and layouts show their own regions; other classes are there to be shown by others.</summary>
    private static string AccessOf(INamedTypeSymbol type, EquatableArray<RegionModel> regions)
    {
        var isOwn = type.GetAttributes().Any(attribute => attribute.AttributeClass is { } kind
            && (kind.Is("HonoStar", "PageAttribute") || kind.Is("HonoStar", "LayoutAttribute")
                || kind.Is("HonoStar", "ErrorPageAttribute") || kind.Is("HonoStar", "NotFoundPageAttribute")));
        return isOwn ? "private"
            : type.IsPublic() && regions.All(region => region.Values.All(value => value.IsPublic)) ? "public"
            : "internal";
    }

    private static bool HasRegions(INamedTypeSymbol type) => type.GetMembers().Any(member => member is IMethodSymbol method && IsRegion(method));

    private static bool IsGenerated(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsStatic: false, IsAbstract: false, IsGenericType: false }
        && type.IsReachable()
        && type.GetMembers("Live").Length == 0
        && Declarations.PartialHeaders(type).Count > 0;
}
