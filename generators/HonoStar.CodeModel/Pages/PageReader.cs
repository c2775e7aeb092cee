using Microsoft.CodeAnalysis;

namespace HonoStar.CodeModel;

/// <summary>Reads pages and the special classes of folders from their symbols.</summary>
internal static class PageReader
{
    public static PageModel Read(INamedTypeSymbol type, string filePath)
    {
        var attribute = type.Find("HonoStar", "PageAttribute");
        var template = attribute is { ConstructorArguments.Length: 1 } ? attribute.ConstructorArguments[0].Value as string : null;
        return new PageModel(ClassReader.Read(type, filePath), template, HandlerReader.ReadAll(type));
    }

    public static SpecialModel ReadSpecial(SpecialKind kind, INamedTypeSymbol type, string filePath) =>
        new(kind, ClassReader.Read(type, filePath), kind switch
        {
            SpecialKind.Folder => null,
            SpecialKind.Layout => HandlerReader.ReadNamed(type, "Render"),
            _ => HandlerReader.ReadNamed(type, "Get"),
        });
}
