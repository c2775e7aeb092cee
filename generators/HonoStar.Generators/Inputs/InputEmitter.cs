using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using static HonoStar.Generators.Expressions;

namespace HonoStar.Generators;

/// <summary>Writes how an input is read from signals and forms, validated, and written as signals; without reflection.</summary>
internal static partial class InputEmitter
{
    private const string List = "global::System.Collections.Generic.List";
    private const string Json = "global::System.Text.Json";

    public static void Emit(SourceProductionContext context, InputModel input, ProjectModel project)
    {
        var writer = new SourceWriter();
        writer.WriteNamespace(project.Namespace);
        using (writer.BeginBlock("static partial class HonoStarManifest"))
        {
            writer.WriteLine($"/// <summary>Reads, validates and writes <c>{Xml(input.FullName)}</c>.</summary>");
            WriteSuppression(writer, input);
            writer.WriteLine(SourceWriter.GeneratedCode);
            using (writer.BeginBlock($"private sealed class {input.Identifier} : {Runtime}.InputModel<{input.Type}>"))
            {
                WriteChecksAsFields(writer, input);
                writer.WriteLine($"internal static {input.Identifier} Instance {{ get; set; }} = new();");
                writer.WriteLine();
                WriteReadJson(writer, input);
                writer.WriteLine();
                WriteReadForm(writer, input);
                writer.WriteLine();
                WriteWriteJson(writer, input);
                writer.WriteLine();
                WriteValidate(writer, input);
                writer.WriteLine();
                WriteAbsence(writer, input);
            }
        }

        context.AddSource(Names.ToFileName(input.FullName) + ".Input.g.cs", writer.ToSourceText());
    }

    /// <summary>The name of a local variable for a property.</summary>
    private static string Local(InputProperty property) =>
        Expressions.Local(property.Field, "reader", "form", "writer", "value", "prefix", "errors", "services", "index", "item", "Instance");

    private static string DeclaredType(InputProperty property)
    {
        var type = property.Collection == InputCollection.None ? property.Type : $"{List}<{property.Type}>";
        var isNullable = property.IsNullable || (property.Kind is InputKind.Nested or InputKind.File && property.Collection == InputCollection.None);
        return isNullable ? type + "?" : type;
    }

    /// <summary>What a variable is before anything was read.</summary>
    private static string Initial(InputProperty property)
    {
        if (property.Collection != InputCollection.None)
        {
            return property.IsNullable ? "null" : "[]";
        }

        return property.Kind is InputKind.Nested or InputKind.File ? "null" : Absent(property);
    }

    /// <summary>What a property is when nothing was sent for it.</summary>
    private static string Absent(InputProperty property) => property switch
    {
        { Kind: InputKind.Unsupported } => "default!",
        { Default: { } known and not "null" } => known,
        { IsNullable: true } => "null",
        { Collection: not InputCollection.None } => "[]",
        { Kind: InputKind.Text } => "\"\"",
        { Kind: InputKind.Nested, IsRecursive: false } => $"{Names.ToIdentifier(property.Nested!)}.Absent()",
        { IsValueType: true } => "default",
        _ => "null!",
    };

    /// <summary>Writes the construction of an input from an expression for each property.</summary>
    private static void WriteConstruction(SourceWriter writer, string before, InputModel input, Func<InputProperty, string> value, string end = ";")
    {
        var arguments = input.Properties.Where(property => property.Argument is not null).Select(value).ToList();
        var set = input.Properties.Where(property => property.Argument is null).ToList();
        var construction = $"{before}new {input.Type}";
        writer.WriteCall(construction, arguments, set.Count == 0 ? end : "");
        if (set.Count == 0)
        {
            return;
        }

        using (writer.BeginInitializer(end))
        {
            foreach (var property in set)
            {
                writer.WriteLine($"{Names.Escape(property.Name)} = {value(property)},");
            }
        }
    }

    /// <summary>Writes what stands for an input that was not sent.</summary>
    private static void WriteAbsence(SourceWriter writer, InputModel input)
    {
        WriteConstruction(writer, $"internal static {input.Type} Absent() => ", input, Absent);
        writer.WriteLine();
        var fields = input.Properties.Select(property => property switch
        {
            { Kind: InputKind.Unsupported } => null,
            { Kind: InputKind.File } => $"form.File({Literals.Of(property.Field)}) is not null",
            { Kind: InputKind.Nested, Collection: not InputCollection.None } => $"{Names.ToIdentifier(property.Nested!)}.IsIn(form.Nested({Literals.Of(property.Field + ".0")}))",
            { Kind: InputKind.Nested, IsRecursive: true } => null,
            { Kind: InputKind.Nested } when property.Nested == input.FullName => null,
            { Kind: InputKind.Nested } => $"{Names.ToIdentifier(property.Nested!)}.IsIn(form.Nested({Literals.Of(property.Field)}))",
            _ => $"form.Has({Literals.Of(property.Field)})",
        }).Where(condition => condition is not null).ToList();
        writer.WriteLine($"internal static bool IsIn({Runtime}.FormFields form) =>");
        using (writer.Indent())
        {
            writer.WriteLine(fields.Count == 0 ? "false;" : string.Join("\n|| ", fields) + ";");
        }
    }
}
