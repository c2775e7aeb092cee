using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>A page, with the symbols that its model was read from, so that a diagnostic can say where.</summary>
/// <param name="Type">The class.</param>
/// <param name="Attribute">Its <c>[Page]</c>.</param>
/// <param name="Model">The page.</param>
/// <param name="Placed">The page in its place; <see langword="null"/> when it has no route.</param>
/// <param name="Handlers">Its handlers.</param>
internal sealed record PageSymbol(
    INamedTypeSymbol Type,
    AttributeData Attribute,
    PageModel Model,
    PlacedPage? Placed,
    IReadOnlyList<HandlerSymbol> Handlers)
{
    /// <summary>The page that a class is, or <see langword="null"/> when it is none.</summary>
    public static PageSymbol? Read(INamedTypeSymbol type, ProjectModel project)
    {
        if (type.Find("HonoStar", "PageAttribute") is not { } attribute)
        {
            return null;
        }

        var model = PageReader.Read(type, attribute.ApplicationSyntaxReference?.SyntaxTree.FilePath ?? "");
        var placed = PagePlacer.Place(model, [], project);
        var handlers = type.GetMembers().OfType<IMethodSymbol>().SelectMany(HandlerSymbol.Read)
            .Select((handler, index) => handler with { Placed = placed?.Handlers[index] })
            .ToList();
        return new PageSymbol(type, attribute, model, placed, handlers);
    }
}

/// <summary>A handler, with the symbols that its model was read from.</summary>
/// <param name="Method">The method.</param>
/// <param name="Attribute">The attribute that makes it a handler; <see langword="null"/> when its name does.</param>
/// <param name="Model">The handler.</param>
internal sealed record HandlerSymbol(IMethodSymbol Method, AttributeData? Attribute, HandlerModel Model)
{
    /// <summary>The handler with its route; <see langword="null"/> when its page has none.</summary>
    public PlacedHandler? Placed { get; init; }

    /// <summary>Its page and name, as messages say it.</summary>
    public string DisplayName => $"{Method.ContainingType.Name}.{Method.Name}";

    /// <summary>Where its route is written: its template, its attribute or its name.</summary>
    public Location RouteLocation =>
        Attribute is null ? Method.NameLocation() : Attribute.ArgumentLocation() ?? Attribute.WholeLocation() ?? Method.NameLocation();

    /// <summary>The parameters as they are bound.</summary>
    public EquatableArray<ParameterModel> Parameters => Placed?.Handler.Parameters ?? Model.Parameters;

    public static IEnumerable<HandlerSymbol> Read(IMethodSymbol method)
    {
        var attributes = method.HandlerAttributes().ToList();
        return HandlerReader.Read(method).Select((model, index) => new HandlerSymbol(method, attributes.ElementAtOrDefault(index), model));
    }
}
