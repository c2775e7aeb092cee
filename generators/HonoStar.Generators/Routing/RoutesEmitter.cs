using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using static HonoStar.Generators.Expressions;

namespace HonoStar.Generators;

/// <summary>Writes <c>Routes</c>: a tree of static classes with links and actions for every handler.</summary>
internal static class RoutesEmitter
{
    public static void Emit(SourceProductionContext context, EquatableArray<RouteModel> routes, ProjectModel project)
    {
        if (routes.Count == 0)
        {
            return;
        }

        var root = RouteNode.Tree(routes);
        var writer = new SourceWriter();
        writer.WriteNamespace(project.Namespace);
        writer.WriteLine("/// <summary>Links to the pages of this application, and actions that call their handlers.</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        using (writer.BeginBlock("public static partial class Routes"))
        {
            WriteAll(writer, routes);
            WriteNode(writer, root, project.AssemblyName);
        }

        context.AddSource("Routes.g.cs", writer.ToSourceText());
    }

    private static void WriteAll(SourceWriter writer, EquatableArray<RouteModel> routes)
    {
        writer.WriteLine("/// <summary>Every route of this assembly.</summary>");
        using (writer.BeginList("public static global::System.Collections.Generic.IReadOnlyList<global::HonoStar.RouteInfo> All =>", ";"))
        {
            foreach (var route in routes)
            {
                writer.WriteLine($"new({Literals.Of(route.Verb)}, {Literals.Of(route.Template)}, {Literals.Of(route.Page)}),");
            }
        }
    }

    private static void WriteNode(SourceWriter writer, RouteNode node, string assembly)
    {
        if (node.Routes.Count > 0)
        {
            writer.WriteLine();
            WriteRoutes(writer, node, assembly);
        }

        foreach (var (name, child) in node.Children)
        {
            writer.WriteLine();
            writer.WriteLine($"/// <summary>{(child.Routes.Count > 0 ? $"The routes of <c>{Xml(child.Routes[0].Template)}</c>." : $"The routes below <c>{Xml(child.Prefix)}</c>.")}</summary>");
            using (writer.BeginBlock($"public static partial class {name}"))
            {
                WriteNode(writer, child, assembly);
            }
        }
    }

    private static void WriteRoutes(SourceWriter writer, RouteNode node, string assembly)
    {
        writer.WriteLine("/// <summary>The route template.</summary>");
        writer.WriteLine($"public const string Path = {Literals.Of(node.Routes[0].Template)};");

        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        var signatures = new HashSet<string>(StringComparer.Ordinal);
        foreach (var route in node.Routes)
        {
            var values = Distinct(route.Values);
            var signature = route.Verb + "(" + string.Join(",", values.Select(value => value.Value.Type)) + ")";
            if (!signatures.Add(signature))
            {
                continue;
            }

            var template = WriteTemplate(writer, route, values, templates, assembly);
            if (route.Verb == "GET")
            {
                WriteMember(writer, route, values, "A link to", "global::HonoStar.Href", "Href", template);
            }

            var verb = Names.ToPascalCase(route.Verb.ToLowerInvariant());
            WriteMember(writer, route, values, "An action that sends", "global::HonoStar.RouteAction", verb, $"{Literals.Of(route.Verb)}, {template}");
        }
    }

    /// <summary>Writes the template that links are made from, unless another route has the same one.</summary>
    private static string WriteTemplate(SourceWriter writer, RouteModel route, IReadOnlyList<RouteValueModel> values, Dictionary<string, string> templates, string assembly)
    {
        var query = string.Join(", ", values.Where(value => value.IsQuery).Select(value => Literals.Of(value.Name)));
        var key = route.Template + "?" + query;
        if (templates.TryGetValue(key, out var known))
        {
            return known;
        }

        var number = templates.Count == 0 ? "" : $"{templates.Count + 1}";
        var name = "Template" + number;
        var field = "s_template" + number;
        var literal = Literals.Of(route.Template);
        templates.Add(key, name);

        // Compared with what it was made from, because hot reload changes literals but keeps fields.
        writer.WriteLine();
        writer.WriteLine($"private static {Runtime}.RouteTemplate? {field};");
        writer.WriteLine();
        writer.WriteLine($"private static {Runtime}.RouteTemplate {name} =>");
        using (writer.Indent())
        {
            writer.WriteLine($"{field} is {{ Template: {literal}, Query: [{query}] }} known ? known : {field} = new({Literals.Of(assembly)}, {literal}{(query.Length == 0 ? "" : ", " + query)});");
        }

        return name;
    }

    private static void WriteMember(
        SourceWriter writer,
        RouteModel route,
        IReadOnlyList<RouteValueModel> values,
        string does,
        string type,
        string name,
        string arguments)
    {
        writer.WriteLine();
        writer.WriteLine($"/// <summary>{does} <c>{route.Verb} {Xml(route.Template)}</c>, of <c>{Xml(route.Page)}</c>.</summary>");

        // Optional parameters stand behind the others; the values keep the order of the template.
        var ordered = values.OrderBy(value => value.IsOptional).ToList();
        foreach (var value in ordered)
        {
            var place = value.IsQuery ? "query" : "route";
            writer.WriteLine($"/// <param name=\"{value.ParameterName}\">The {place} value <c>{Xml(value.Name)}</c>.</param>");
        }

        var access = values.All(value => value.IsPublic) ? "public" : "internal";
        writer.WriteCall($"{access} static {type} {name}", [.. ordered.Select(Parameter)], " =>");
        using (writer.Indent())
        {
            WriteConstruction(writer, arguments, [.. values.Select(UrlValue)]);
        }
    }

    private static void WriteConstruction(SourceWriter writer, string arguments, IReadOnlyList<string> values)
    {
        if (values.Count <= 3)
        {
            writer.WriteLine($"new({string.Join(", ", values.Prepend(arguments))});");
            return;
        }

        writer.WriteLine($"new({arguments}, new {Runtime}.UrlValue[]");
        using (writer.BeginInitializer(");"))
        {
            foreach (var value in values)
            {
                writer.WriteLine(value + ",");
            }
        }
    }

    private static string Parameter(RouteValueModel value)
    {
        var type = value.Value.IsArray ? value.Value.Type + "[]" : value.Value.Type;
        return value.IsOptional ? $"{type}? {Names.Escape(value.ParameterName)} = null" : $"{type} {Names.Escape(value.ParameterName)}";
    }

    private static string UrlValue(RouteValueModel value)
    {
        var name = Names.Escape(value.ParameterName);

        // What the handler takes anyway need not stand in the address.
        var text = value is { IsQuery: true, Default: not (null or "null" or "default") } ? $"{name} is {value.Default} ? null : {name}" : name;
        var mark = value.IsOptional ? "?" : "";
        return value.Value switch
        {
            { IsArray: true, Kind: ValueKind.Parsable, IsFormattable: false } => $"{Runtime}.UrlValue.OfAll({name} is null ? null : global::System.Array.ConvertAll({name}, static item => item.ToString() ?? \"\"))",
            { IsArray: true, Kind: ValueKind.Enumeration } => $"{Runtime}.UrlValue.OfEnums({name})",
            { IsArray: true } => $"{Runtime}.UrlValue.OfAll({name})",
            { Kind: ValueKind.Enumeration } => $"{Runtime}.UrlValue.OfEnum({text})",
            { Kind: ValueKind.Parsable, IsFormattable: false, IsBoolean: false } => $"{Runtime}.UrlValue.Of({name}{mark}.ToString())",
            { Kind: ValueKind.Parsable, IsValueType: false } => $"{Runtime}.UrlValue.Of({name}{mark}.ToString(null, global::System.Globalization.CultureInfo.InvariantCulture))",
            _ => $"{Runtime}.UrlValue.Of({text})",
        };
    }

    private static List<RouteValueModel> Distinct(EquatableArray<RouteValueModel> values)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. values.Where(value => names.Add(value.ParameterName))];
    }
}
