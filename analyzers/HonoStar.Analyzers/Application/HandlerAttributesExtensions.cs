using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Finds the attributes that make a method a handler.</summary>
internal static class HandlerAttributesExtensions
{
    public static IEnumerable<AttributeData> HandlerAttributes(this IMethodSymbol method) =>
        method.GetAttributes().Where(attribute => attribute.AttributeClass?.BaseType.Is("HonoStar", "HandlerAttribute") == true);
}
