using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>A layout, error page, not-found page or folder, with the symbols that its model was read from.</summary>
/// <param name="Type">The class.</param>
/// <param name="Attribute">The attribute that makes it one.</param>
/// <param name="Model">What it is.</param>
/// <param name="Method">Its method; <see langword="null"/> when it has none that can be called.</param>
internal sealed record SpecialClass(INamedTypeSymbol Type, AttributeData Attribute, SpecialModel Model, IMethodSymbol? Method)
{
    /// <summary>What kind of class it is, as messages begin with it.</summary>
    public string KindName => Model.Kind switch
    {
        SpecialKind.Layout => "Layout",
        SpecialKind.ErrorPage => "Error page",
        SpecialKind.NotFoundPage => "Not-found page",
        _ => "Folder class",
    };

    /// <summary>The name of the file that it has to stand in.</summary>
    public string FileName => Model.Kind switch
    {
        SpecialKind.Layout => "_Layout.cs",
        SpecialKind.ErrorPage => "_Error.cs",
        SpecialKind.NotFoundPage => "_NotFound.cs",
        _ => "_Folder.cs",
    };

    /// <summary>The method that it has to have.</summary>
    public string Signature => Model.Kind switch
    {
        SpecialKind.Layout => "public Html Render(Html content)",
        SpecialKind.ErrorPage => "public Html Get(ErrorInfo error)",
        _ => "public Html Get()",
    };

    /// <summary>The special class that a class is, or <see langword="null"/> when it is none.</summary>
    public static SpecialClass? Of(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (KindOf(attribute.AttributeClass) is { } kind)
            {
                var model = PageReader.ReadSpecial(kind, type, attribute.ApplicationSyntaxReference?.SyntaxTree.FilePath ?? "");
                var method = model.Handler is null
                    ? null
                    : type.GetMembers(model.Handler.Method).OfType<IMethodSymbol>().OrderByDescending(candidate => candidate.Parameters.Length).First();
                return new SpecialClass(type, attribute, model, method);
            }
        }

        return null;
    }

    private static SpecialKind? KindOf(INamedTypeSymbol? attribute) => attribute switch
    {
        _ when attribute.Is("HonoStar", "LayoutAttribute") => SpecialKind.Layout,
        _ when attribute.Is("HonoStar", "ErrorPageAttribute") => SpecialKind.ErrorPage,
        _ when attribute.Is("HonoStar", "NotFoundPageAttribute") => SpecialKind.NotFoundPage,
        _ when attribute.Is("HonoStar", "PageFolderAttribute") => SpecialKind.Folder,
        _ => null,
    };
}
