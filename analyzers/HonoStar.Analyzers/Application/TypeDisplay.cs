using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>How messages name a type: as a person writes it in the file.</summary>
internal static class TypeDisplay
{
    public static string Readable(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
