using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using static HonoStar.Generators.Expressions;

namespace HonoStar.Generators;

/// <summary>What an assembly's manifest lists.</summary>
/// <param name="Pages">The full names of its pages.</param>
/// <param name="ErrorPages">The full names of its error pages, those of the outer folders first.</param>
/// <param name="NotFoundPages">The full names of its not-found pages, those of the outer folders first.</param>
/// <param name="RegionHosts">The types with regions.</param>
/// <param name="Inputs">The inputs: what their generated classes are called, and their types.</param>
/// <param name="References">The manifests of the referenced page libraries.</param>
internal sealed record ManifestModel(
    EquatableArray<string> Pages,
    EquatableArray<string> ErrorPages,
    EquatableArray<string> NotFoundPages,
    EquatableArray<string> RegionHosts,
    EquatableArray<InputName> Inputs,
    EquatableArray<string> References)
{
    public bool IsEmpty => Pages.Count + ErrorPages.Count + NotFoundPages.Count + RegionHosts.Count + Inputs.Count + References.Count == 0;
}

/// <summary>An input's generated class and its type.</summary>
internal sealed record InputName(string Identifier, string Type);

/// <summary>Writes the manifest, by which the runtime finds everything else.</summary>
internal static class ManifestEmitter
{
    public static void Emit(SourceProductionContext context, ManifestModel manifest, ProjectModel project)
    {
        if (manifest.IsEmpty)
        {
            return;
        }

        var type = (project.Namespace.Length == 0 ? "global::" : $"global::{project.Namespace}.") + "HonoStarManifest";
        var writer = new SourceWriter();
        writer.WriteLine($"[assembly: {Runtime}.HonoStarPages(typeof({type}))]");
        writer.WriteLine();
        writer.WriteNamespace(project.Namespace);
        writer.WriteLine("/// <summary>What HonoStar serves of this assembly: its pages, regions and inputs.</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        using (writer.BeginBlock("public static partial class HonoStarManifest"))
        {
            WriteAssembly(writer, manifest, type, project.AssemblyName);
            WriteRegister(writer, manifest);
            WriteList(writer, "PageDefinition", "ListPages", manifest.Pages.Select(page => Definition(page) + ".Create()"), first: manifest.Inputs.Count == 0 ? null : "RegisterInputs();");
            WriteList(writer, "RegionDefinition", "ListRegions", manifest.RegionHosts.Select(host => $".. {host}.HonoStarRegions.All()"));
            WriteList(writer, "ErrorPageDefinition", "ListErrorPages", manifest.ErrorPages.Select(page => Definition(page) + ".Create()"));
            WriteList(writer, "NotFoundPageDefinition", "ListNotFoundPages", manifest.NotFoundPages.Select(page => Definition(page) + ".Create()"));
            WriteList(writer, "PageAssembly", "ListReferences", manifest.References.Select(reference => reference + ".Assembly"));
        }

        context.AddSource("HonoStarManifest.g.cs", writer.ToSourceText());
    }

    private static void WriteAssembly(SourceWriter writer, ManifestModel manifest, string type, string assemblyName)
    {
        writer.WriteLine("/// <summary>This assembly, for <c>MapHonoStar(HonoStarManifest.Assembly)</c>.</summary>");
        using (writer.BeginBlock($"public static {Runtime}.PageAssembly Assembly {{ get; }} = new({Literals.Of(assemblyName)}, typeof({type}).Module.ModuleVersionId)", ";"))
        {
            WriteLister("Pages", manifest.Pages);
            WriteLister("Regions", manifest.RegionHosts);
            WriteLister("ErrorPages", manifest.ErrorPages);
            WriteLister("NotFoundPages", manifest.NotFoundPages);
            WriteLister("References", manifest.References);
        }

        void WriteLister(string name, EquatableArray<string> items)
        {
            if (items.Count > 0)
            {
                writer.WriteLine($"{name} = List{name},");
            }
        }
    }

    private static void WriteRegister(SourceWriter writer, ManifestModel manifest)
    {
        writer.WriteLine();
        writer.WriteLine("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        using (writer.BeginBlock("internal static void Register()"))
        {
            writer.WriteLine($"{Runtime}.PageAssembly.Register(Assembly);");
            if (manifest.Inputs.Count > 0)
            {
                writer.WriteLine("RegisterInputs();");
            }
        }

        if (manifest.Inputs.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("// Done again whenever the pages are listed: hot reload may have added an input, or changed one.");
        using (writer.BeginBlock("private static void RegisterInputs()"))
        {
            foreach (var input in manifest.Inputs)
            {
                writer.WriteLine($"{Runtime}.InputModel<{input.Type}>.Register({input.Identifier}.Instance = new());");
            }
        }
    }

    private static void WriteList(SourceWriter writer, string type, string name, IEnumerable<string> items, string? first = null)
    {
        var list = items.ToList();
        if (list.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        var header = $"private static global::System.Collections.Generic.IReadOnlyList<{Runtime}.{type}> {name}()";
        if (first is null)
        {
            WriteItems(header + " =>");
            return;
        }

        using (writer.BeginBlock(header))
        {
            writer.WriteLine(first);
            WriteItems("return");
        }

        void WriteItems(string before)
        {
            using (writer.BeginList(before, ";"))
            {
                foreach (var item in list)
                {
                    writer.WriteLine(item + ",");
                }
            }
        }
    }
}
