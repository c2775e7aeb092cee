using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using static HonoStar.Generators.Expressions;

namespace HonoStar.Generators;

/// <summary>Writes the definition of a page: its handlers, each with the code that binds and calls it.</summary>
internal static class PageEmitter
{
    public static void Emit(SourceProductionContext context, PlacedPage page, ProjectModel project)
    {
        var writer = new SourceWriter();
        writer.WriteNamespace(project.Namespace);
        using (writer.BeginBlock("static partial class HonoStarManifest"))
        {
            writer.WriteLine($"/// <summary><c>{Xml(page.Class.FullName)}</c>, which serves <c>{Xml(page.Template)}</c>.</summary>");
            writer.WriteLine(SourceWriter.GeneratedCode);
            using (writer.BeginBlock($"private static class {Definition(page.Class.FullName)}"))
            {
                var handlers = NameHandlers(page);
                WriteCreate(writer, page, handlers);
                foreach (var (name, handler) in handlers)
                {
                    writer.WriteLine();
                    WriteHandler(writer, page.Class, name, handler);
                }
            }
        }

        context.AddSource(Names.ToFileName(page.Class.FullName) + ".Page.g.cs", writer.ToSourceText());
    }

    private static void WriteCreate(SourceWriter writer, PlacedPage page, IReadOnlyList<(string Name, PlacedHandler Handler)> handlers)
    {
        using (writer.BeginBlock($"internal static {Runtime}.PageDefinition Create() => new({Literals.Of(page.Class.FullName)}, {Literals.Of(page.Template)})", ";"))
        {
            using (writer.BeginList("Handlers =", ","))
            {
                foreach (var (name, handler) in handlers)
                {
                    WriteHandlerDefinition(writer, name, handler);
                }
            }

            SpecialEmitter.WriteLayouts(writer, page.Layouts);
            if (page.ErrorPage is { } error)
            {
                writer.WriteLine($"ErrorPage = {Definition(error)}.Create(),");
            }

            if (page.NotFoundPage is { } notFound)
            {
                writer.WriteLine($"NotFoundPage = {Definition(notFound)}.Create(),");
            }
        }
    }

    private static void WriteHandlerDefinition(SourceWriter writer, string name, PlacedHandler handler)
    {
        var definition = $"new({Literals.Of(handler.Handler.Verb)}, {Literals.Of(handler.Template)}, {name})";
        if (handler.Metadata.Count == 0)
        {
            writer.WriteLine(definition + ",");
            return;
        }

        using (writer.BeginBlock(definition, ","))
        {
            using (writer.BeginList("Metadata =", ","))
            {
                foreach (var attribute in handler.Metadata)
                {
                    writer.WriteLine(attribute + ",");
                }
            }
        }
    }

    private static void WriteHandler(SourceWriter writer, ClassModel type, string name, PlacedHandler handler)
    {
        writer.WriteLine($"// {handler.Handler.Verb} {handler.Template}");
        var awaits = BindingEmitter.Awaits(handler.Handler);
        using (writer.BeginBlock($"private static {(awaits ? "async " : "")}global::System.Threading.Tasks.ValueTask<{Runtime}.HandlerResult> {name}({Runtime}.PageRequest request)"))
        {
            if (handler.RequiredCatchAll is { } required)
            {
                writer.WriteLine($"_ = request.RouteCatchAll({Literals.Of(required)});");
            }

            WriteResult(writer, handler.Handler, BindingEmitter.WriteCall(writer, type, handler.Handler), awaits);
        }
    }

    /// <summary>Writes the call of a handler, and what becomes of its result.</summary>
    public static void WriteResult(SourceWriter writer, HandlerModel handler, string call, bool awaits)
    {
        var awaited = handler.IsAwaited ? $"await {call}" : call;
        string result;
        if (handler.Result == ResultKind.Nothing)
        {
            writer.WriteLine(awaited + ";");
            result = $"{Runtime}.HandlerResult.None";
        }
        else
        {
            result = $"{Runtime}.HandlerResult.From({awaited})";
        }

        writer.WriteLine(awaits ? $"return {result};" : $"return new({result});");
    }

    private static List<(string Name, PlacedHandler Handler)> NameHandlers(PlacedPage page)
    {
        var named = new List<(string, PlacedHandler)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handler in page.Callable)
        {
            var name = "Handle" + handler.Handler.Method;
            for (var number = 2; !names.Add(name); number++)
            {
                name = "Handle" + handler.Handler.Method + number;
            }

            named.Add((name, handler));
        }

        return named;
    }
}
