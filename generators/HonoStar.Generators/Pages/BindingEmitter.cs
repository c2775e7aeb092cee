using HonoStar.CodeModel;
using static HonoStar.Generators.Expressions;

namespace HonoStar.Generators;

/// <summary>Writes how a handler's parameters are bound, how its object is made, and how it is called.</summary>
internal static class BindingEmitter
{
    private static readonly string[] s_locals = ["request", "page", "content", "error"];

    /// <summary>Writes the statements that bind, and returns the call.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The class that has the handler.</param>
    /// <param name="handler">The handler, its parameters bound.</param>
    public static string WriteCall(SourceWriter writer, ClassModel type, HandlerModel handler)
    {
        var arguments = new List<string>();
        foreach (var parameter in handler.Parameters)
        {
            if (Own(parameter) is { } own)
            {
                arguments.Add(own);
                continue;
            }

            var local = Local(parameter.Name, s_locals);
            writer.WriteLine($"var {local} = {Bound(parameter)};");
            arguments.Add(local);
        }

        var target = type.Reference;
        if (!handler.IsStatic)
        {
            writer.WriteLine($"var page = {Instance(type)};");
            target = "page";
        }

        return $"{target}.{Names.Escape(handler.Method)}({string.Join(", ", arguments)})";
    }

    /// <summary>Whether binding or calling awaits.</summary>
    public static bool Awaits(HandlerModel handler) => handler.IsAwaited || handler.Parameters.Any(parameter => parameter.Source
        is ParameterSource.Signals or ParameterSource.Form or ParameterSource.File or ParameterSource.Files or ParameterSource.FormCollection);

    private static string Instance(ClassModel type) => type.HasRegions
        ? $"request.Create<{type.Reference}>()"
        : $"new {type.Reference}({string.Join(", ", type.Creation!.Arguments.Select(OfConstructor))})";

    private static string OfConstructor(ParameterModel parameter) => parameter.Source == ParameterSource.RegionHost
        ? $"request.Create<{parameter.Type}>()"
        : Service(parameter, "request.Services");

    /// <summary>What the request has ready; it needs no variable.</summary>
    private static string? Own(ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.HttpContext => "request.Http",
        ParameterSource.HttpRequest => "request.Http.Request",
        ParameterSource.HttpResponse => "request.Http.Response",
        ParameterSource.Cancellation => "request.Cancellation",
        ParameterSource.User => "request.User",
        ParameterSource.Viewer => "request.Viewer",
        ParameterSource.Tab => "request.Tab",
        ParameterSource.Fx => "request.Fx",
        ParameterSource.Head => "request.Head",
        ParameterSource.FieldErrors => "request.Errors",
        ParameterSource.ServiceProvider => "request.Services",
        ParameterSource.Content => "content",
        ParameterSource.ErrorInfo => "error",
        _ => null,
    };

    private static string Bound(ParameterModel parameter)
    {
        var name = Literals.Of(parameter.BoundName);
        return parameter.Source switch
        {
            ParameterSource.Route => Route(parameter, name),
            ParameterSource.Query => Query(parameter, name),
            ParameterSource.Header => parameter.IsNullable && parameter.Default is null or "null" ? $"request.HeaderOrNull({name})"
                : parameter.Default is { } fallback ? $"request.HeaderOrNull({name}) ?? {fallback}"
                : $"request.Header({name})",
            ParameterSource.Signals => $"await request.SignalsAsync<{parameter.Type}>()",
            ParameterSource.Form => $"await request.FormAsync<{parameter.Type}>()",
            ParameterSource.File => parameter.IsNullable ? $"await request.FileOrNullAsync({name})" : $"await request.FileAsync({name})",
            ParameterSource.Files => "(await request.FormAsync()).Files",
            ParameterSource.FormCollection => "await request.FormAsync()",
            ParameterSource.RegionHost => $"request.Create<{parameter.Type}>()",
            _ => Service(parameter, "request.Services"),
        };
    }

    private static string Route(ParameterModel parameter, string name)
    {
        var value = parameter.Value!;
        var mayBeMissing = parameter.IsNullable || parameter.Default is not null;
        var read = (value.Kind, mayBeMissing) switch
        {
            (ValueKind.Text, false) => $"request.Route({name})",
            (ValueKind.Text, true) => $"request.RouteOrNull({name})",
            (ValueKind.Enumeration, false) => $"request.RouteEnum<{value.Type}>({name})",
            (ValueKind.Enumeration, true) => $"request.RouteEnumOrNull<{value.Type}>({name})",
            (_, false) => $"request.Route<{value.Type}>({name})",
            (_, true) when value.IsValueType => $"request.RouteOrNull<{value.Type}>({name})",
            _ => $"request.RouteOrNull({name}) is null ? null : request.Route<{value.Type}>({name})",
        };
        return parameter.Default is null or "null" ? read : $"{read} ?? {parameter.Default}";
    }

    private static string Query(ParameterModel parameter, string name)
    {
        var value = parameter.Value!;
        var prefix = value.Kind == ValueKind.Enumeration ? "QueryEnum" : "Query";
        var type = value.Kind == ValueKind.Text ? "" : $"<{value.Type}>";
        if (value.IsArray)
        {
            return $"request.{prefix}Array{type}({name})";
        }

        if (!parameter.IsNullable)
        {
            return parameter.Default is null ? $"request.{prefix}{type}({name})" : $"request.{prefix}{type}({name}, {parameter.Default})";
        }

        var orNull = value is { Kind: ValueKind.Parsable, IsValueType: false } ? "OrDefault" : "OrNull";
        var read = $"request.{prefix}{orNull}{type}({name})";
        return parameter.Default is null or "null" ? read : $"{read} ?? {parameter.Default}";
    }
}
