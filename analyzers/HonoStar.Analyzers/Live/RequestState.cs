using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>What only a request has: a region, which is also rendered without one, cannot take it.</summary>
internal static class RequestState
{
    public static bool IsOf(IParameterSymbol parameter, ParameterSource source) =>
        source is ParameterSource.HttpContext or ParameterSource.HttpRequest or ParameterSource.HttpResponse
            or ParameterSource.Fx or ParameterSource.Tab or ParameterSource.Head or ParameterSource.FieldErrors
            or ParameterSource.File or ParameterSource.Files or ParameterSource.FormCollection
            or ParameterSource.Signals or ParameterSource.Form or ParameterSource.Header
            or ParameterSource.Content or ParameterSource.ErrorInfo
        || (source == ParameterSource.Unbindable && HasAttribute(parameter));

    /// <summary>What to write instead.</summary>
    public static string Advice(ParameterSource source) => source switch
    {
        ParameterSource.Fx => "publish from the handler that changes something",
        ParameterSource.Head => "set the head in the handler or the layout",
        ParameterSource.HttpContext or ParameterSource.HttpRequest or ParameterSource.HttpResponse =>
            "take the values that it needs, such as 'int id', and 'Viewer viewer' for who looks at it",
        _ => "take it in the handler, and pass on the values that the region needs, such as 'string search'",
    };

    private static bool HasAttribute(IParameterSymbol parameter) =>
        parameter.Has("HonoStar", "SignalsAttribute")
        || parameter.Has("HonoStar", "FormAttribute")
        || parameter.Has("Microsoft.AspNetCore.Mvc", "FromHeaderAttribute");
}
