namespace HonoStar.CodeModel;

/// <summary>A route, as <c>Routes</c> shows it.</summary>
/// <param name="Node">The names of the nested classes that it stands in.</param>
/// <param name="Verb">The HTTP method, in upper case.</param>
/// <param name="Template">The full route template.</param>
/// <param name="Page">The full name of the page's class.</param>
/// <param name="Values">Its values: those of the route as they stand in the template, then those of the query.</param>
internal sealed record RouteModel(EquatableArray<string> Node, string Verb, string Template, string Page, EquatableArray<RouteValueModel> Values);

/// <summary>A value of a link.</summary>
/// <param name="Name">The name in the template or query.</param>
/// <param name="ParameterName">The name of the parameter in <c>Routes</c>.</param>
/// <param name="Value">Its type.</param>
/// <param name="IsQuery">Whether it stands in the query.</param>
/// <param name="IsOptional">Whether the link may lack it.</param>
/// <param name="Default">The value that the handler takes when the link lacks it, as C#.</param>
/// <param name="IsPublic">Whether other assemblies can name its type.</param>
internal sealed record RouteValueModel(
    string Name,
    string ParameterName,
    ValueModel Value,
    bool IsQuery,
    bool IsOptional,
    string? Default,
    bool IsPublic);
