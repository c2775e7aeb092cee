using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using static HonoStar.Generators.Expressions;

namespace HonoStar.Generators;

/// <summary>Writes <c>Signals</c>: a typed reference to each signal of each record that is one.</summary>
internal static class SignalsEmitter
{
    public static void Emit(SourceProductionContext context, EquatableArray<SignalGroup> groups, ProjectModel project)
    {
        if (groups.Count == 0)
        {
            return;
        }

        var writer = new SourceWriter();
        writer.WriteNamespace(project.Namespace);
        writer.WriteLine("/// <summary>The signals of this application's records, for templates, replies and tests.</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        using (writer.BeginBlock("public static partial class Signals"))
        {
            WriteGroups(writer, groups, "Signals");
        }

        context.AddSource("Signals.g.cs", writer.ToSourceText());
    }

    private static void WriteGroups(SourceWriter writer, EquatableArray<SignalGroup> groups, string outer)
    {
        foreach (var group in groups)
        {
            var groupName = NameIn(outer, group.Name);
            writer.WriteLine($"/// <summary>The signals of <c>{Xml(group.FullName)}</c>.</summary>");
            using (writer.BeginBlock($"{(group.IsPublic ? "public" : "internal")} static class {groupName}"))
            {
                foreach (var signal in group.Signals)
                {
                    var name = NameIn(group.Name, signal.Name);
                    var write = signal.Item is null ? "" : $", {Runtime}.SignalItems.Write<{signal.Item}>";
                    writer.WriteLine($"/// <summary>The signal <c>${Xml(signal.Path)}</c>.</summary>");
                    writer.WriteLine($"public static global::HonoStar.SignalRef<{signal.Type}> {name} => new({Literals.Of(signal.Path)}{write});");
                }

                WriteGroups(writer, group.Groups, group.Name);
            }
        }
    }

    /// <summary>A member cannot have the name of the class that it stands in.</summary>
    private static string NameIn(string outer, string name) => name == outer ? name + "Value" : Names.Escape(name);
}
