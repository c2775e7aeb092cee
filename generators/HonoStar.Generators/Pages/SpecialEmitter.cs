using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using static HonoStar.Generators.Expressions;

namespace HonoStar.Generators;

/// <summary>Writes the definitions of layouts, error pages and not-found pages.</summary>
internal static class SpecialEmitter
{
    public static void Emit(SourceProductionContext context, PlacedSpecial special, ProjectModel project)
    {
        var type = special.Special.Class;
        var writer = new SourceWriter();
        writer.WriteNamespace(project.Namespace);
        using (writer.BeginBlock("static partial class HonoStarManifest"))
        {
            writer.WriteLine($"/// <summary><c>{Xml(type.FullName)}</c>, for <c>{Xml(special.Folder)}</c> and below.</summary>");
            writer.WriteLine(SourceWriter.GeneratedCode);
            using (writer.BeginBlock($"private static class {Definition(type.FullName)}"))
            {
                WriteCreate(writer, special);
                writer.WriteLine();
                WriteRender(writer, special);
            }
        }

        context.AddSource($"{Names.ToFileName(type.FullName)}.{special.Special.Kind}.g.cs", writer.ToSourceText());
    }

    /// <summary>Writes the layouts of a page, if there are any.</summary>
    public static void WriteLayouts(SourceWriter writer, EquatableArray<string> layouts)
    {
        if (layouts.Count > 0)
        {
            writer.WriteLine($"Layouts = [{string.Join(", ", layouts.Select(layout => Definition(layout) + ".Create()"))}],");
        }
    }

    private static void WriteCreate(SourceWriter writer, PlacedSpecial special)
    {
        var name = Literals.Of(special.Special.Class.FullName);
        if (special.Special.Kind == SpecialKind.Layout)
        {
            writer.WriteLine($"internal static {Runtime}.LayoutDefinition Create() => new({name}, Render);");
            return;
        }

        var create = $"internal static {Runtime}.{special.Special.Kind}Definition Create() => new({name}, {Literals.Of(special.Folder)}, Render)";
        if (special.Layouts.Count == 0)
        {
            writer.WriteLine(create + ";");
            return;
        }

        using (writer.BeginBlock(create, ";"))
        {
            WriteLayouts(writer, special.Layouts);
        }
    }

    private static void WriteRender(SourceWriter writer, PlacedSpecial special)
    {
        var isLayout = special.Special.Kind == SpecialKind.Layout;
        var result = isLayout ? "global::HonoStar.Html" : $"{Runtime}.HandlerResult";
        var second = special.Special.Kind switch
        {
            SpecialKind.Layout => ", global::HonoStar.Html content",
            SpecialKind.ErrorPage => ", global::HonoStar.ErrorInfo error",
            _ => "",
        };
        var awaits = BindingEmitter.Awaits(special.Handler);
        using (writer.BeginBlock($"private static {(awaits ? "async " : "")}global::System.Threading.Tasks.ValueTask<{result}> Render({Runtime}.PageRequest request{second})"))
        {
            var call = BindingEmitter.WriteCall(writer, special.Special.Class, special.Handler);
            if (!isLayout)
            {
                PageEmitter.WriteResult(writer, special.Handler, call, awaits);
                return;
            }

            var awaited = special.Handler.IsAwaited ? $"await {call}" : call;
            writer.WriteLine(awaits ? $"return {awaited};" : $"return new({awaited});");
        }
    }
}
