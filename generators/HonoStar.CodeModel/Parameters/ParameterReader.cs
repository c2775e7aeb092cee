using Microsoft.CodeAnalysis;

namespace HonoStar.CodeModel;

/// <summary>Says what a parameter is bound to. The first rule that applies decides.</summary>
internal static class ParameterReader
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc";
    private const string Http = "Microsoft.AspNetCore.Http";
    private const string Services = "Microsoft.Extensions.DependencyInjection";

    /// <summary>A parameter of a handler, layout, special page or region.</summary>
    public static ParameterModel Read(IParameterSymbol parameter)
    {
        var model = Begin(parameter);
        if (parameter.RefKind != RefKind.None || parameter.Type.TypeKind == TypeKind.Error)
        {
            return model;
        }

        return ByType(parameter, model) ?? ByAttribute(parameter, model) ?? ByValue(parameter, model) ?? ByService(parameter, model);
    }

    /// <summary>A parameter of a constructor: a service, or a class with regions.</summary>
    public static ParameterModel ReadOfConstructor(IParameterSymbol parameter)
    {
        var model = Begin(parameter);
        if (parameter.RefKind != RefKind.None || parameter.Type.TypeKind == TypeKind.Error)
        {
            return model;
        }

        return parameter.Type.Is("System", "IServiceProvider")
            ? model with { Source = ParameterSource.ServiceProvider }
            : ByAttribute(parameter, model) is { Source: ParameterSource.Service } service ? service
            : ByService(parameter, model);
    }

    /// <summary>How a value of a type is read from text, or <see langword="null"/> when it is not.</summary>
    public static ValueModel? ReadValue(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return ReadValue(array.ElementType) is { IsArray: false } item && !array.ElementType.IsNullable() ? item with { IsArray = true } : null;
        }

        var value = type.NotNull();
        if (!value.IsReachable())
        {
            return null;
        }

        ValueKind? kind = value.SpecialType == SpecialType.System_String ? ValueKind.Text
            : value.IsEnum() ? ValueKind.Enumeration
            : value.IsParsable() ? ValueKind.Parsable
            : null;
        return kind is null ? null : new ValueModel(value.QualifiedNotNull(), kind.Value)
        {
            IsValueType = value.IsValueType,
            IsFormattable = value.Implements("System", "IFormattable"),
        };
    }

    private static ParameterModel Begin(IParameterSymbol parameter) =>
        new(parameter.Name, parameter.Type.QualifiedNotNull(), ParameterSource.Unbindable)
        {
            Default = Literals.DefaultOf(parameter),
            IsNullable = parameter.Type.IsNullable(),
            IsPublic = parameter.Type.IsPublic(),
        };

    private static ParameterModel? ByType(IParameterSymbol parameter, ParameterModel model)
    {
        var type = parameter.Type.NotNull();
        ParameterSource? source = type switch
        {
            _ when type.Is(Http, "HttpContext") => ParameterSource.HttpContext,
            _ when type.Is(Http, "HttpRequest") => ParameterSource.HttpRequest,
            _ when type.Is(Http, "HttpResponse") => ParameterSource.HttpResponse,
            _ when type.Is(Http, "IFormFile") => ParameterSource.File,
            _ when type.Is(Http, "IFormFileCollection") => ParameterSource.Files,
            _ when type.Is(Http, "IFormCollection") => ParameterSource.FormCollection,
            _ when type.Is("System.Threading", "CancellationToken") => ParameterSource.Cancellation,
            _ when type.Is("System.Security.Claims", "ClaimsPrincipal") => ParameterSource.User,
            _ when type.Is("System", "IServiceProvider") => ParameterSource.ServiceProvider,
            _ when type.Is("HonoStar", "Viewer") => ParameterSource.Viewer,
            _ when type.Is("HonoStar", "TabId") => ParameterSource.Tab,
            _ when type.Is("HonoStar", "Fx") => ParameterSource.Fx,
            _ when type.Is("HonoStar", "Head") => ParameterSource.Head,
            _ when type.Is("HonoStar", "FieldErrors") => ParameterSource.FieldErrors,
            _ when type.Is("HonoStar", "Html") => ParameterSource.Content,
            _ when type.Is("HonoStar", "ErrorInfo") => ParameterSource.ErrorInfo,
            _ => null,
        };
        return source is null ? null : model with { Source = source.Value };
    }

    private static ParameterModel? ByAttribute(IParameterSymbol parameter, ParameterModel model)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            var type = attribute.AttributeClass;
            if (type.Is("HonoStar", "SignalsAttribute") || type.Is("HonoStar", "FormAttribute"))
            {
                var source = type!.Name == "SignalsAttribute" ? ParameterSource.Signals : ParameterSource.Form;
                return model with { Source = InputReader.IsInput(parameter.Type) ? source : ParameterSource.Unbindable };
            }

            if (type.Is(Mvc, "FromServicesAttribute"))
            {
                return model with { Source = ParameterSource.Service };
            }

            if (type.Is(Services, "FromKeyedServicesAttribute") && attribute.ConstructorArguments.Length == 1)
            {
                return model with { Source = ParameterSource.Service, Key = Literals.Of(attribute.ConstructorArguments[0]) };
            }

            if (type.Is(Mvc, "FromBodyAttribute") || type.Is(Mvc, "FromFormAttribute") || type.Is(Http, "AsParametersAttribute"))
            {
                return model;
            }

            ParameterSource? from = type switch
            {
                _ when type.Is(Mvc, "FromQueryAttribute") => ParameterSource.Query,
                _ when type.Is(Mvc, "FromRouteAttribute") => ParameterSource.Route,
                _ when type.Is(Mvc, "FromHeaderAttribute") => ParameterSource.Header,
                _ => null,
            };
            if (from is { } known)
            {
                var value = ReadValue(parameter.Type);
                var isBindable = known switch
                {
                    ParameterSource.Header => value is { Kind: ValueKind.Text, IsArray: false },
                    ParameterSource.Route => value is { IsArray: false },
                    _ => value is not null,
                };
                return model with
                {
                    Source = isBindable ? known : ParameterSource.Unbindable,
                    BoundName = attribute.Named("Name") as string ?? parameter.Name,
                    Value = value,
                    Type = value?.Type ?? model.Type,
                };
            }
        }

        return null;
    }

    private static ParameterModel? ByValue(IParameterSymbol parameter, ParameterModel model) =>
        ReadValue(parameter.Type) is { } value ? model with { Source = ParameterSource.Value, Value = value, Type = value.Type } : null;

    private static ParameterModel ByService(IParameterSymbol parameter, ParameterModel model)
    {
        var type = parameter.Type;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named || IsCollection(named) || IsOfRequest(named) || !named.IsReachable())
        {
            return model;
        }

        return model with { Source = RegionHosts.IsHost(named) ? ParameterSource.RegionHost : ParameterSource.Service };
    }

    /// <summary>What belongs to a request, or to one moment, is no service.</summary>
    private static bool IsOfRequest(INamedTypeSymbol type) =>
        type.DerivesFrom("System.IO", "Stream")
        || type.DerivesFrom("System", "Exception")
        || type.DerivesFrom("System.Threading.Tasks", "Task")
        || type.DerivesFrom("System.Text.Json.Nodes", "JsonNode")
        || type.Is("System", "Uri")
        || type.Is("System", "Type")
        || type.Is("System.Text.Json", "JsonDocument")
        || type.Is("System.IO.Pipelines", "PipeReader")
        || type.Is("HonoStar", "Reply")
        || (type.IsIn(Http) && type.Name is "IResult" or "IQueryCollection" or "IHeaderDictionary" or "IRequestCookieCollection");

    /// <summary>A list is no service: whoever takes one meant the query's values, which bind to an array.</summary>
    private static bool IsCollection(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_Object or SpecialType.System_String
        || (type.IsIn("System.Collections.Generic") && type.Name is not "IEnumerable");
}
