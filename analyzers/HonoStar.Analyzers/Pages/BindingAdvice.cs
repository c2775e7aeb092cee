using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>Says why a parameter cannot be bound, and what to write instead.</summary>
internal static class BindingAdvice
{
    public static string For(IParameterSymbol parameter, ParameterModel model, BindingPlace place)
    {
        var type = parameter.Type.Readable();
        var isRegion = place == BindingPlace.Region;
        return parameter switch
        {
            { RefKind: not RefKind.None } => $"it is passed by reference; leave out '{Keyword(parameter.RefKind)}'",
            _ when model.Source == ParameterSource.Content => "only a layout stands round other content; leave it out",
            _ when model.Source == ParameterSource.ErrorInfo => "only an error page reports a failure; leave it out",
            _ when HasInputAttribute(parameter) => $"'{type}' is no input; take a record or class whose constructor parameters are its public properties",
            _ when parameter.Has("Microsoft.AspNetCore.Mvc", "FromHeaderAttribute") => "a header is text; take 'string' or 'string?'",
            _ when parameter.Has("Microsoft.AspNetCore.Mvc", "FromBodyAttribute") => "nothing reads [FromBody]; mark it [Signals], which reads JSON",
            _ when parameter.Has("Microsoft.AspNetCore.Mvc", "FromFormAttribute") => "nothing reads [FromForm]; mark it [Form]",
            _ when parameter.Has("Microsoft.AspNetCore.Http", "AsParametersAttribute") => "nothing reads [AsParameters]; take its values as parameters of their own",
            _ when place == BindingPlace.ErrorPage && parameter.Type.DerivesFrom("System", "Exception") => "an error page takes what failed as 'ErrorInfo'",
            _ when parameter.Type.Is("System", "Uri") => "an address is taken as 'string'",
            _ when isRegion && model.Value is { IsArray: true } => "a value of a region is a single one; take one that says the same, such as a string",
            _ when model.Value is { IsArray: true } value => $"a route value is a single one; take '{ItemOf(parameter.Type)}'",
            { Type: INamedTypeSymbol { TypeArguments: [var item] } list } when IsListOfValues(list, item) => $"values of the query are taken as an array; take '{item.Readable()}[]'",
            _ => $"'{type}' is neither a value of the route or query (string, bool, an enum, a type that is IParsable of itself, an array of these) nor a service; "
                + (isRegion ? "take one of these" : "take one of these, or a record with [Signals] or [Form]"),
        };
    }

    private static bool HasInputAttribute(IParameterSymbol parameter) =>
        parameter.Has("HonoStar", "SignalsAttribute") || parameter.Has("HonoStar", "FormAttribute");

    private static bool IsListOfValues(INamedTypeSymbol list, ITypeSymbol item) =>
        list.ContainingNamespace.ToDisplayString() == "System.Collections.Generic" && ParameterReader.ReadValue(item) is not null;

    private static string ItemOf(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType.Readable() : type.Readable();

    private static string Keyword(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref",
        RefKind.Out => "out",
        RefKind.In => "in",
        _ => "ref readonly",
    };
}
