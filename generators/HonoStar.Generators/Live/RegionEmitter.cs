using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using static HonoStar.Generators.Expressions;

namespace HonoStar.Generators;

/// <summary>
/// Writes the generated part of a class with regions: <c>Live</c>, by which it shows them, and their definitions, by
/// which they are rendered anew.
/// </summary>
internal static class RegionEmitter
{
    public static void Emit(SourceProductionContext context, RegionHostModel host)
    {
        var writer = new SourceWriter();
        writer.WriteNamespace(host.Namespace);
        var blocks = new Stack<SourceWriter.Block>();
        for (var i = 0; i < host.Headers.Count; i++)
        {
            var isHost = i == host.Headers.Count - 1;
            blocks.Push(writer.BeginBlock(host.Headers[i] + (isHost ? $" : {Runtime}.IRegionHost<{host.Reference}>" : "")));
        }

        WriteHost(writer, host);
        writer.WriteLine();
        WriteLive(writer, host);
        writer.WriteLine();
        WriteDefinitions(writer, host);
        while (blocks.Count > 0)
        {
            blocks.Pop().Dispose();
        }

        context.AddSource(Names.ToFileName(host.FullName) + ".Regions.g.cs", writer.ToSourceText());
    }

    private static void WriteHost(SourceWriter writer, RegionHostModel host)
    {
        var message = $"{host.FullName} shows regions and was made by hand. Take it as a parameter, of a handler or of a constructor, and HonoStar makes it.";
        writer.WriteLine($$"""
            {{SourceWriter.GeneratedCode}}
            private {{Runtime}}.RegionContext? _honoStarRegions;

            /// <summary>Shows the regions of this class, so that they are rendered again when what they depend on has changed.</summary>
            /// <exception cref="global::System.InvalidOperationException">The object was made by hand, so that nothing is known of the page that it is shown in.</exception>
            {{SourceWriter.GeneratedCode}}
            {{host.Access}} LiveRegions Live => new(_honoStarRegions ?? throw new global::System.InvalidOperationException({{Literals.Of(message)}}));

            {{SourceWriter.GeneratedCode}}
            """);
        var create = $"static {host.Reference} {Runtime}.IRegionHost<{host.Reference}>.Create(global::System.IServiceProvider services, {Runtime}.RegionContext regions) =>";
        writer.WriteLine(create);
        using (writer.Indent())
        {
            writer.WriteLine(host.Creation is { } creation
                ? $"new {host.Reference}({string.Join(", ", creation.Arguments.Select(OfConstructor))}) {{ _honoStarRegions = regions }};"
                : $"throw new global::System.InvalidOperationException({Literals.Of($"The constructor of {host.FullName} has a parameter that is no service.")});");
        }
    }

    private static string OfConstructor(ParameterModel parameter) => parameter.Source == ParameterSource.RegionHost
        ? $"HonoStarRegions.Create<{parameter.Type}>(services, regions)"
        : Service(parameter, "services");

    private static void WriteLive(SourceWriter writer, RegionHostModel host)
    {
        writer.WriteLine($"/// <summary>The regions of <c>{host.FullName}</c>.</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        using (writer.BeginBlock($"{host.Access} readonly struct LiveRegions"))
        {
            writer.WriteLine($"private readonly {Runtime}.RegionContext _context;");
            writer.WriteLine();
            writer.WriteLine($"internal LiveRegions({Runtime}.RegionContext context) => _context = context;");
            foreach (var region in host.Regions)
            {
                writer.WriteLine();
                WriteShow(writer, region);
            }
        }
    }

    private static void WriteShow(SourceWriter writer, RegionModel region)
    {
        writer.WriteLine($"/// <summary>Shows the region <c>{region.Method}</c>.</summary>");
        foreach (var value in region.Values)
        {
            writer.WriteLine($"/// <param name=\"{value.Name}\">The region's <c>{value.Name}</c>.</param>");
        }

        var type = region.Result switch
        {
            RegionResult.Task => "global::System.Threading.Tasks.Task<global::HonoStar.Html>",
            RegionResult.ValueTask => "global::System.Threading.Tasks.ValueTask<global::HonoStar.Html>",
            _ => "global::HonoStar.Html",
        };
        var parameters = region.Values.Select(value => $"{value.DeclaredType} {Names.Escape(value.Name)}{(value.Default is { } fallback ? " = " + fallback : "")}");
        var values = region.Values.Select(value => Format(value, Names.Escape(value.Name))).ToList();
        var instance = values.Count == 0 ? "default" : $"new({string.Join(", ", values)})";
        var call = region.Result == RegionResult.Html ? "Show" : "ShowAsync";
        var end = region.Result == RegionResult.Task ? ".AsTask()" : "";
        writer.WriteLine($"public {type} {Names.Escape(region.Method)}({string.Join(", ", parameters)}) =>");
        using (writer.Indent())
        {
            writer.WriteLine($"_context.{call}(HonoStarRegions.{Definition(region)}, {instance}){end};");
        }
    }

    private static void WriteDefinitions(SourceWriter writer, RegionHostModel host)
    {
        writer.WriteLine($"/// <summary>The definitions of the regions of <c>{host.FullName}</c>.</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        using (writer.BeginBlock("internal static class HonoStarRegions"))
        {
            foreach (var region in host.Regions)
            {
                WriteDefinition(writer, host, region);
                writer.WriteLine();
            }

            writer.WriteLine($"internal static {Runtime}.RegionDefinition[] All() => [{string.Join(", ", host.Regions.Select(Definition))}];");
            foreach (var region in host.Regions)
            {
                writer.WriteLine();
                WriteRender(writer, host, region);
            }

            if (host.Regions.Any(region => region.Topics.Count > 0))
            {
                writer.WriteLine();
                writer.WriteLine("""
                    private static string NameOf<T>(T topic)
                        where T : struct, global::HonoStar.ITopic => topic.Name;
                    """);
            }

            if (host.Creation?.Arguments.Any(argument => argument.Source == ParameterSource.RegionHost) == true)
            {
                writer.WriteLine();
                writer.WriteLine($$"""
                    internal static T Create<T>(global::System.IServiceProvider services, {{Runtime}}.RegionContext regions)
                        where T : {{Runtime}}.IRegionHost<T> => T.Create(services, regions);
                    """);
            }
        }
    }

    private static void WriteDefinition(SourceWriter writer, RegionHostModel host, RegionModel region)
    {
        var topics = region.Topics.Where(topic => topic.Unmatched.Count == 0).Select(topic =>
            $"NameOf(new {topic.Type}({string.Join(", ", topic.Arguments.Select(argument => Value(region, argument, "values")))}))");
        var field = "s_" + region.Method;
        writer.WriteLine($"private static {Runtime}.RegionDefinition? {field};");
        writer.WriteLine();

        // Made at first use, not by an initializer: hot reload does not run initializers of what it adds.
        writer.WriteLine($"internal static {Runtime}.RegionDefinition {Definition(region)} => {field} ??= new(");
        using (writer.Indent())
        {
            writer.WriteLine($"{Literals.Of(host.FullName + "." + region.Method)},");
            writer.WriteLine($"isPerViewer: {(region.IsPerViewer ? "true" : "false")},");
            writer.WriteLine($"static values => [{string.Join(", ", topics)}],");
            writer.WriteLine($"{region.Method}Render){(region.Metadata.Count == 0 ? ";" : "")}");
        }

        if (region.Metadata.Count > 0)
        {
            writer.WriteLine($"{{ Metadata = [{string.Join(", ", region.Metadata)}] }};");
        }
    }

    /// <summary>The name of the member that holds a region's definition; the suffix keeps it apart from the other members.</summary>
    private static string Definition(RegionModel region) => region.Method + "Region";

    private static void WriteRender(SourceWriter writer, RegionHostModel host, RegionModel region)
    {
        var isAwaited = region.Result != RegionResult.Html;
        using (writer.BeginBlock($"private static {(isAwaited ? "async " : "")}global::System.Threading.Tasks.ValueTask<global::HonoStar.Html> {region.Method}Render({Runtime}.RegionCall call)"))
        {
            var target = host.Reference;
            if (!region.IsStatic)
            {
                writer.WriteLine($"var region = call.Create<{host.Reference}>();");
                target = "region";
            }

            var call = $"{target}.{Names.Escape(region.Method)}({string.Join(", ", region.Parameters.Select(parameter => Argument(region, parameter)))})";
            writer.WriteLine(isAwaited ? $"return await {call};" : $"return new({call});");
        }
    }

    private static string Argument(RegionModel region, ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.Value => Value(region, parameter.Name, "call.Values"),
        ParameterSource.Viewer => "call.Viewer",
        ParameterSource.User => "call.Viewer.User",
        ParameterSource.Cancellation => "call.Cancellation",
        ParameterSource.RegionHost => $"call.Create<{parameter.Type}>()",
        _ => Service(parameter, "call.Services"),
    };

    /// <summary>A value of a region, read back from its text.</summary>
    private static string Value(RegionModel region, string name, string values)
    {
        var parameters = region.Values.ToList();
        var index = parameters.FindIndex(candidate => candidate.Name == name);
        var parameter = parameters[index];
        var value = parameter.Value!;
        return (value.Kind, parameter.IsNullable) switch
        {
            (ValueKind.Text, false) => $"{values}.GetString({index})",
            (ValueKind.Text, true) => $"{values}.GetStringOrNull({index})",
            (ValueKind.Enumeration, false) => $"{values}.GetEnum<{value.Type}>({index})",
            (ValueKind.Enumeration, true) => $"{values}.GetEnumOrNull<{value.Type}>({index})",
            (_, false) => $"{values}.Get<{value.Type}>({index})",
            (_, true) when value.IsValueType => $"{values}.GetOrNull<{value.Type}>({index})",
            _ => $"({values}.GetStringOrNull({index}) is null ? null : {values}.Get<{value.Type}>({index}))",
        };
    }

    private static string Format(ParameterModel parameter, string name) => parameter.Value!.Kind == ValueKind.Enumeration
        ? $"{Runtime}.RegionValues.FormatEnum({name})"
        : $"{Runtime}.RegionValues.Format({name})";
}
