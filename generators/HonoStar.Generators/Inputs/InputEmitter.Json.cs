using HonoStar.CodeModel;
using static HonoStar.Generators.Expressions;

namespace HonoStar.Generators;

/// <content>Signals: from and to JSON.</content>
internal static partial class InputEmitter
{
    private static void WriteReadJson(SourceWriter writer, InputModel input)
    {
        using (writer.BeginBlock($"public override {input.Type} ReadJson(ref {Json}.Utf8JsonReader reader)"))
        {
            var read = input.Properties.Where(property => property.Kind is not (InputKind.Unsupported or InputKind.File)).ToList();
            foreach (var property in read)
            {
                writer.WriteLine($"{DeclaredType(property)} {Local(property)} = {Initial(property)};");
            }

            writer.WriteLine();
            using (writer.BeginBlock($"while (reader.Read() && reader.TokenType != {Json}.JsonTokenType.EndObject)"))
            {
                var word = "if";
                foreach (var property in read)
                {
                    using (writer.BeginBlock($"{word} (reader.ValueTextEquals({Literals.Of(property.Field)}u8))"))
                    {
                        writer.WriteLine("reader.Read();");
                        WriteRead(writer, property);
                    }

                    word = "else if";
                }

                if (read.Count == 0)
                {
                    writer.WriteLine("reader.Skip();");
                }
                else
                {
                    using (writer.BeginBlock("else"))
                    {
                        writer.WriteLine("reader.Skip();");
                    }
                }
            }

            writer.WriteLine();
            WriteConstruction(writer, "return ", input, property => property.Kind is InputKind.Unsupported or InputKind.File ? Absent(property) : Constructed(property));
        }
    }

    /// <summary>From a variable to the property's type.</summary>
    private static string Constructed(InputProperty property)
    {
        var local = Local(property);
        return property switch
        {
            { Collection: InputCollection.Array } => property.IsNullable ? $"{local}?.ToArray()" : $"{local}.ToArray()",
            { Kind: InputKind.Nested, Collection: InputCollection.None, IsNullable: false } => $"{local} ?? {Absent(property)}",
            _ => local,
        };
    }

    private static void WriteRead(SourceWriter writer, InputProperty property)
    {
        var local = Local(property);
        if (property.Collection == InputCollection.None)
        {
            writer.WriteLine($"{local} = {ReadOne(property, property.IsNullable, property.Default)};");
            return;
        }

        using (writer.BeginBlock($"if ({Runtime}.SignalFields.IsArray(ref reader, {Literals.Of(property.Field)}))"))
        {
            // What was sent last counts, should a signal be sent twice.
            writer.WriteLine($"{local} = [];");
            writer.WriteLine();
            using (writer.BeginBlock($"while (reader.Read() && reader.TokenType != {Json}.JsonTokenType.EndArray)"))
            {
                writer.WriteLine(property.Kind == InputKind.Nested
                    ? $"{local}.Add({NestedItem(property)});"
                    : $"{local}.Add({ReadOne(property, isNullable: false, null)});");
            }
        }
    }

    private static string NestedItem(InputProperty property)
    {
        var nested = Names.ToIdentifier(property.Nested!);
        var field = Literals.Of(property.Field);
        return $"{Runtime}.SignalFields.IsObject(ref reader, {field}) ? {nested}.Instance.ReadJson(ref reader) : throw {Runtime}.SignalFields.Invalid({field})";
    }

    private static string ReadOne(InputProperty property, bool isNullable, string? fallback)
    {
        var field = Literals.Of(property.Field);
        var arguments = $"(ref reader, {field})";
        var withFallback = fallback is null or "null" ? arguments : $"(ref reader, {field}, {fallback})";
        var fields = $"{Runtime}.SignalFields.";
        return (property.Kind, isNullable) switch
        {
            (InputKind.Text, true) => $"{fields}StringOrNull{arguments}",
            (InputKind.Text, false) => $"{fields}String{withFallback}",
            (InputKind.Boolean, true) => $"{fields}BoolOrNull{arguments}",
            (InputKind.Boolean, false) => $"{fields}Bool{withFallback}",
            (InputKind.Enumeration, true) => $"{fields}EnumOrNull<{property.Type}>{arguments}",
            (InputKind.Enumeration, false) => $"{fields}Enum<{property.Type}>{withFallback}",
            (InputKind.Nested, _) => $"{fields}IsObject{arguments} ? {Names.ToIdentifier(property.Nested!)}.Instance.ReadJson(ref reader) : {(property.IsValueType ? $"default({property.Type}?)" : "null")}",
            (_, true) when property.IsValueType => $"{fields}GetOrNull<{property.Type}>{arguments}",
            _ => $"{fields}Get<{property.Type}>{withFallback}",
        };
    }

    private static void WriteWriteJson(SourceWriter writer, InputModel input)
    {
        using (writer.BeginBlock($"public override void WriteJson({Json}.Utf8JsonWriter writer, {input.Type} value)"))
        {
            writer.WriteLine("writer.WriteStartObject();");
            foreach (var property in input.Properties.Where(property => property.IsReadable && property.Kind is not (InputKind.Unsupported or InputKind.File)))
            {
                WriteProperty(writer, property);
            }

            writer.WriteLine();
            writer.WriteLine("writer.WriteEndObject();");
        }
    }

    private static void WriteProperty(SourceWriter writer, InputProperty property)
    {
        var access = $"value.{Names.Escape(property.Name)}";
        var local = Local(property);
        if (!property.IsNullable && property.Collection == InputCollection.None && (property.IsValueType || property.Kind == InputKind.Text))
        {
            WriteNamed(writer, property, access);
            return;
        }

        // A reference may be null whatever its type says: what was not sent may have no value.
        using (writer.BeginBlock($"if ({access} is {{ }} {local})"))
        {
            if (property.Collection == InputCollection.None)
            {
                WriteNamed(writer, property, local);
            }
            else
            {
                writer.WriteLine($"writer.WriteStartArray({Literals.Of(property.Field)}u8);");
                using (writer.BeginBlock($"foreach (var item in {local})"))
                {
                    WriteItem(writer, property);
                }

                writer.WriteLine();
                writer.WriteLine("writer.WriteEndArray();");
            }
        }

        using (writer.BeginBlock("else"))
        {
            writer.WriteLine($"writer.WriteNull({Literals.Of(property.Field)}u8);");
        }
    }

    private static void WriteNamed(SourceWriter writer, InputProperty property, string value)
    {
        if (property.Form == SignalForm.Nested)
        {
            writer.WriteLine($"writer.WritePropertyName({Literals.Of(property.Field)}u8);");
            writer.WriteLine($"{Names.ToIdentifier(property.Nested!)}.Instance.WriteJson(writer, {value});");
            return;
        }

        writer.WriteLine($"writer.{Verb(property)}({Literals.Of(property.Field)}u8, {Written(property, value)});");
    }

    private static void WriteItem(SourceWriter writer, InputProperty property) =>
        writer.WriteLine(property.Form == SignalForm.Nested
            ? $"{Names.ToIdentifier(property.Nested!)}.Instance.WriteJson(writer, item);"
            : $"writer.{Verb(property)}Value({Written(property, "item")});");

    private static string Verb(InputProperty property) => property.Form switch
    {
        SignalForm.Number => "WriteNumber",
        SignalForm.Boolean => "WriteBoolean",
        _ => "WriteString",
    };

    private static string Written(InputProperty property, string value) => property.Form switch
    {
        SignalForm.Formatted => $"{Runtime}.RegionValues.Format({value})",
        SignalForm.Enumeration => $"{Runtime}.RegionValues.FormatEnum({value})",
        _ => value,
    };
}
