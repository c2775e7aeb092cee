using Microsoft.CodeAnalysis;

namespace HonoStar.CodeModel;

/// <summary>Reads classes that generated code makes instances of.</summary>
internal static class ClassReader
{
    public static ClassModel Read(INamedTypeSymbol type, string filePath) => new(
        type.FullName(),
        type.Qualified(),
        filePath,
        type.IsReachable() && !type.IsGenericType && !IsInGeneric(type),
        ReadCreation(type),
        RegionHosts.IsHost(type),
        AttributeReader.Metadata(type));

    /// <summary>The constructor with the most parameters of those that generated code may call.</summary>
    public static CreationModel? ReadCreation(INamedTypeSymbol type)
    {
        if (type.IsAbstract || type.IsStatic || type.IsGenericType || !type.IsReachable() || HasRequiredMembers(type))
        {
            return null;
        }

        var constructor = type.InstanceConstructors
            .Where(candidate => candidate.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
            .OrderByDescending(candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        if (constructor is null)
        {
            return null;
        }

        var arguments = constructor.Parameters.Select(ParameterReader.ReadOfConstructor).ToEquatableArray();
        return arguments.Any(argument => argument.Source == ParameterSource.Unbindable) ? null : new CreationModel(arguments);
    }

    private static bool IsInGeneric(INamedTypeSymbol type) =>
        type.ContainingType is { } outer && (outer.IsGenericType || IsInGeneric(outer));

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
