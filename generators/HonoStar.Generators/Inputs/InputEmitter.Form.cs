using HonoStar.CodeModel;
using static HonoStar.Generators.Expressions;

namespace HonoStar.Generators;

/// <content>Forms.</content>
internal static partial class InputEmitter
{
    private static void WriteReadForm(SourceWriter writer, InputModel input)
    {
        using (writer.BeginBlock($"public override {input.Type} ReadForm({Runtime}.FormFields form)"))
        {
            foreach (var property in input.Properties.Where(IsNestedList))
            {
                var nested = Names.ToIdentifier(property.Nested!);
                var local = Local(property);
                writer.WriteLine($"var {local} = new {List}<{property.Type}>();");
                using (writer.BeginBlock($"for (var index = 0; {nested}.IsIn(form.Nested($\"{property.Field}.{{index}}\")); index++)"))
                {
                    writer.WriteLine($"{local}.Add({nested}.Instance.ReadForm(form.Nested($\"{property.Field}.{{index}}\")));");
                }

                writer.WriteLine();
            }

            WriteConstruction(writer, "return ", input, FromForm);
        }
    }

    private static bool IsNestedList(InputProperty property) => property is { Kind: InputKind.Nested, Collection: not InputCollection.None };

    private static string FromForm(InputProperty property)
    {
        if (IsNestedList(property))
        {
            return property.Collection == InputCollection.Array ? Local(property) + ".ToArray()" : Local(property);
        }

        return property.Collection == InputCollection.None ? OneFromForm(property) : AllFromForm(property);
    }

    private static string OneFromForm(InputProperty property)
    {
        var field = Literals.Of(property.Field);
        var fallback = property.Default is null or "null" ? null : property.Default;
        var withFallback = fallback is null ? $"({field})" : $"({field}, {fallback})";
        var orFallback = fallback is null ? "" : $" ?? {fallback}";
        var type = property.Type;
        return (property.Kind, property.IsNullable) switch
        {
            (InputKind.Text, true) => $"form.StringOrNull({field}){orFallback}",
            (InputKind.Text, false) => $"form.String{withFallback}",
            (InputKind.Boolean, true) => $"form.BoolOrNull({field}){orFallback}",

            // A box that is not checked is not sent: the default of a check box is false, whatever that of the property is.
            (InputKind.Boolean, false) => $"form.Bool({field})",
            (InputKind.Enumeration, true) => $"form.EnumOrNull<{type}>({field}){orFallback}",
            (InputKind.Enumeration, false) => $"form.Enum<{type}>{withFallback}",
            (InputKind.Parsable, true) when property.IsValueType => $"form.GetOrNull<{type}>({field}){orFallback}",
            (InputKind.Parsable, true) => $"form.Get<{type}>({field})",
            (InputKind.Parsable, false) => $"form.Get<{type}>{withFallback}",
            (InputKind.Nested, true) => $"{Nested(property)}.IsIn(form.Nested({field})) ? {Nested(property)}.Instance.ReadForm(form.Nested({field})) : null",
            (InputKind.Nested, false) when property.IsRecursive => $"{Nested(property)}.IsIn(form.Nested({field})) ? {Nested(property)}.Instance.ReadForm(form.Nested({field})) : {Absent(property)}",
            (InputKind.Nested, false) => $"{Nested(property)}.Instance.ReadForm(form.Nested({field}))",
            (InputKind.File, true) => $"form.File({field})",
            (InputKind.File, false) => $"form.File({field})!",
            _ => Absent(property),
        };
    }

    private static string AllFromForm(InputProperty property)
    {
        var field = Literals.Of(property.Field);
        var all = property.Kind switch
        {
            InputKind.Text => $"form.Strings({field})",
            InputKind.Enumeration => $"form.Enums<{property.Type}>({field})",
            InputKind.Boolean or InputKind.Parsable => $"form.GetAll<{property.Type}>({field})",
            InputKind.File => $"form.Files({field})",
            _ => null,
        };
        return all is null ? Absent(property) : $"[.. {all}]";
    }

    private static string Nested(InputProperty property) => Names.ToIdentifier(property.Nested!);
}
