using HonoStar.CodeModel;

namespace HonoStar.Generators;

/// <content>Validation: data annotations, IValidatableObject, and the inputs within.</content>
internal static partial class InputEmitter
{
    private const string Annotations = "global::System.ComponentModel.DataAnnotations";

    private static void WriteSuppression(SourceWriter writer, InputModel input)
    {
        if (input.Checks.Concat(input.Properties.SelectMany(property => property.Checks)).Any(check => check.IsUnsafeToTrim))
        {
            writer.WriteLine("""[global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Texts, arrays and lists are measured, and properties compared, without reflection.")]""");
        }
    }

    /// <summary>The attributes are made once for each model, and anew with a new model, since hot reload makes a new one.</summary>
    private static void WriteChecksAsFields(SourceWriter writer, InputModel input)
    {
        foreach (var (field, check) in Named(input.Checks, "type").Concat(input.Properties.SelectMany(property => Named(property.Checks, property.Field))))
        {
            writer.WriteLine($"private readonly {Annotations}.ValidationAttribute {field} = {check.Creation};");
        }

        if (input.Checks.Count + input.Properties.Sum(property => property.Checks.Count) > 0)
        {
            writer.WriteLine();
        }
    }

    private static IEnumerable<(string Field, InputCheck Check)> Named(EquatableArray<InputCheck> checks, string name) =>
        checks.Select((check, index) => ($"_{name}{index + 1}", check));

    private static void WriteValidate(SourceWriter writer, InputModel input)
    {
        const string Parameters = "global::HonoStar.InputErrors errors, global::System.IServiceProvider services";
        writer.WriteLine($"public override void Validate({input.Type} value, {Parameters}) => Validate(value, \"\", errors, services);");
        writer.WriteLine();
        using (writer.BeginBlock($"internal void Validate({input.Type} value, string prefix, {Parameters})"))
        {
            foreach (var property in input.Properties.Where(property => property.IsReadable))
            {
                WriteChecks(writer, property);
                WriteNestedValidation(writer, property);
            }

            foreach (var (field, _) in Named(input.Checks, "type"))
            {
                writer.WriteLine($"errors.Check({field}, prefix.TrimEnd('.'), {Literals.Of(input.FullName.Substring(input.FullName.LastIndexOf('.') + 1))}, value, value, services);");
            }

            if (input.ValidatesItself)
            {
                writer.WriteLine("// As in ASP.NET Core: asked only when everything else is valid.");
                using (writer.BeginBlock("if (!errors.Any)"))
                {
                    writer.WriteLine("errors.Check(value, prefix, services);");
                }
            }
        }
    }

    private static void WriteChecks(SourceWriter writer, InputProperty property)
    {
        var access = $"value.{Names.Escape(property.Name)}";
        var field = $"prefix + {Literals.Of(property.Field)}";
        var display = Literals.Of(property.DisplayName);
        if (property is { Kind: InputKind.File, Collection: InputCollection.None, IsNullable: false })
        {
            using (writer.BeginBlock($"if ({access} is null)"))
            {
                writer.WriteLine($"errors.Add({field}, {Literals.Of($"The {property.DisplayName} field is required.")});");
            }
        }

        foreach (var (name, check) in Named(property.Checks, property.Field))
        {
            if (check.ComparedWith is not { } other)
            {
                writer.WriteLine($"errors.Check({name}, {field}, {display}, {access}, value, services);");
                continue;
            }

            using (writer.BeginBlock($"if (!object.Equals({access}, value.{Names.Escape(other)}))"))
            {
                writer.WriteLine($"errors.Add({field}, {name}.FormatErrorMessage({display}));");
            }
        }
    }

    private static void WriteNestedValidation(SourceWriter writer, InputProperty property)
    {
        if (property.Kind != InputKind.Nested)
        {
            return;
        }

        var local = Local(property);
        var access = $"value.{Names.Escape(property.Name)}";
        if (property is { IsValueType: true, IsNullable: false, Collection: InputCollection.None })
        {
            WriteValidate(access);
            return;
        }

        using (writer.BeginBlock($"if ({access} is {{ }} {local})"))
        {
            if (property.Collection == InputCollection.None)
            {
                WriteValidate(local);
                return;
            }

            writer.WriteLine("var index = 0;");
            using (writer.BeginBlock($"foreach (var item in {local})"))
            {
                writer.WriteLine($"{Nested(property)}.Instance.Validate(item, $\"{{prefix}}{property.Field}.{{index++}}.\", errors, services);");
            }
        }

        void WriteValidate(string value) =>
            writer.WriteLine($"{Nested(property)}.Instance.Validate({value}, prefix + {Literals.Of(property.Field + ".")}, errors, services);");
    }
}
