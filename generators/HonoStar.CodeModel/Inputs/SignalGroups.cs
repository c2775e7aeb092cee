namespace HonoStar.CodeModel;

/// <summary>Makes groups of signals of inputs.</summary>
internal static class SignalGroups
{
    private const int DeepestNesting = 8;

    /// <summary>The groups of inputs that are signals, each with what stands in it; the first is the input itself.</summary>
    public static EquatableArray<SignalGroup> Of(IEnumerable<EquatableArray<InputModel>> inputs)
    {
        var distinct = inputs.Where(static input => input.Count > 0).GroupBy(static input => input[0].FullName).Select(static same => same.First()).ToList();
        var names = distinct.GroupBy(static input => SimpleName(input[0])).ToDictionary(static same => same.Key, static same => same.Count());
        return distinct
            .Select(input => Read(names[SimpleName(input[0])] == 1 ? SimpleName(input[0]) : LongName(input[0]), input[0], input, "", 0))
            .OrderBy(static group => group.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static SignalGroup Read(string name, InputModel input, EquatableArray<InputModel> all, string prefix, int depth)
    {
        var signals = new List<SignalModel>();
        var groups = new List<SignalGroup>();
        foreach (var property in input.Properties)
        {
            var path = prefix + property.Field;
            if (property.Kind is InputKind.Unsupported or InputKind.File)
            {
                continue;
            }

            if (property is { Kind: InputKind.Nested, Collection: InputCollection.None })
            {
                if (depth < DeepestNesting && !property.IsRecursive && all.FirstOrDefault(candidate => candidate.FullName == property.Nested) is { } nested)
                {
                    groups.Add(Read(property.Name, nested, all, path + ".", depth + 1));
                }

                continue;
            }

            signals.Add(new SignalModel(property.Name, path, TypeOf(property), property.Kind == InputKind.Nested ? property.Type : null));
        }

        return new SignalGroup(name, input.FullName, input.IsPublic, signals.ToEquatableArray(), groups.ToEquatableArray());
    }

    private static string TypeOf(InputProperty property) =>
        (property.Collection == InputCollection.None ? property.Type : $"global::System.Collections.Generic.IReadOnlyList<{property.Type}>") + (property.IsNullable ? "?" : "");

    private static string SimpleName(InputModel input) => Identifier(input.FullName.Substring(input.FullName.LastIndexOf('.') + 1));

    /// <summary>With the name of what it stands in, for records of the same name.</summary>
    private static string LongName(InputModel input)
    {
        var parts = input.FullName.Split('.');
        return parts.Length == 1 ? SimpleName(input) : Identifier(parts[parts.Length - 2]) + SimpleName(input);
    }

    private static string Identifier(string name) => Names.ToPascalCase(name);
}
