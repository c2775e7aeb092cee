using System.Collections.Immutable;

namespace HonoStar.Analyzers;

/// <summary>A route of the application, as the generated <c>Routes</c> has it.</summary>
/// <param name="Verb">The HTTP method, in upper case.</param>
/// <param name="Template">The full route template.</param>
/// <param name="Page">The full name of the page's class.</param>
/// <param name="Node">The class of <c>Routes</c> that has its members, such as <c>Routes.Issues.Id</c>; <see langword="null"/> when none has.</param>
/// <param name="Values">What these members take, in the order in which they take it.</param>
internal sealed record KnownRoute(string Verb, string Template, string Page, string? Node, ImmutableArray<KnownValue> Values)
{
    /// <summary>The template, taken apart.</summary>
    public RoutePath Path { get; } = RoutePath.Of(Template);

    /// <summary>The class of the page, as messages name it.</summary>
    public string PageName => Page.Substring(Page.LastIndexOf('.') + 1);
}

/// <summary>A value of a route's members.</summary>
/// <param name="Name">Its name in the template or the query.</param>
/// <param name="Parameter">The name of the parameter.</param>
/// <param name="Type">Its type, as generated code writes it.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="IsQuery">Whether it stands in the query.</param>
internal sealed record KnownValue(string Name, string Parameter, string Type, bool IsOptional, bool IsQuery)
{
    /// <summary>The type, as messages name it.</summary>
    public string ReadableType => Type.Substring(Type.LastIndexOf('.') + 1);

    /// <summary>The constraint of routing that admits what can be parsed as the type; <see langword="null"/> where there is none.</summary>
    public string? Constraint => Type switch
    {
        "int" or "long" or "bool" or "decimal" or "double" or "float" => Type,
        "global::System.Guid" => "guid",
        _ => null,
    };
}
