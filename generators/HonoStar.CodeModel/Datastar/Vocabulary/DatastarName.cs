using System.Collections.Immutable;

namespace HonoStar.CodeModel;

/// <summary>A modifier as an attribute's name has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">The offset of its underscores in the attribute's name.</param>
/// <param name="Tags">Its tags.</param>
internal sealed record ModifierUse(string Name, int At, ImmutableArray<string> Tags)
{
    /// <summary>How many characters it has, with its underscores and tags.</summary>
    public int Length => 2 + Name.Length + Tags.Sum(tag => tag.Length + 1);
}

/// <summary>The parts of an attribute's name: <c>data-plugin:key__modifier.tag</c>.</summary>
/// <param name="Plugin">What stands before the key, without <c>data-</c>.</param>
/// <param name="Key">The key as it is written, or <see langword="null"/>.</param>
/// <param name="Modifiers">The modifiers.</param>
internal sealed record DatastarName(string Plugin, string? Key, ImmutableArray<ModifierUse> Modifiers)
{
    public const string Prefix = "data-";

    /// <summary>The offset of the key in the attribute's name.</summary>
    public int KeyAt => Prefix.Length + Plugin.Length + 1;

    /// <summary>Whether the key is the name of a signal.</summary>
    public bool HasKeyOfSignal => !string.IsNullOrEmpty(Key) && DatastarVocabulary.Attribute(Plugin) is { KeyKind: AttributeKey.Signal };

    /// <summary>Takes a name apart, as the client does; <see langword="null"/> when it does not begin with <c>data-</c>.</summary>
    public static DatastarName? Parse(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = IndexOr(name, "__", Prefix.Length, name.Length);
        var colon = name.IndexOf(':', Prefix.Length, end - Prefix.Length);
        var pluginEnd = colon < 0 ? end : colon;
        var modifiers = ImmutableArray.CreateBuilder<ModifierUse>();
        for (var at = end; at < name.Length;)
        {
            var next = IndexOr(name, "__", at + 2, name.Length);
            var parts = name.Substring(at + 2, next - at - 2).Split('.');
            modifiers.Add(new ModifierUse(parts[0], at, [.. parts.Skip(1)]));
            at = next;
        }

        return new DatastarName(
            name.Substring(Prefix.Length, pluginEnd - Prefix.Length),
            colon < 0 ? null : name.Substring(colon + 1, end - colon - 1),
            modifiers.ToImmutable());
    }

    public ModifierUse? Modifier(string name) => Modifiers.LastOrDefault(modifier => modifier.Name == name);

    public bool Has(string modifier) => Modifier(modifier) is not null;

    /// <summary>The key in the case that <c>__case</c> asks for, else in the one that is usual for its attribute.</summary>
    /// <param name="isSignal">Whether the key names a signal, so that it is camel case unless asked otherwise.</param>
    public string CasedKey(bool isSignal)
    {
        var key = Key ?? "";
        foreach (var style in Modifier("case")?.Tags ?? (isSignal ? ["camel"] : []))
        {
            key = string.Join(".", key.Split('.').Select(part => Cased(part, style)));
        }

        return key;
    }

    /// <summary><c>first-name</c> to <c>firstName</c>: a hyphen stays where no letter follows.</summary>
    public static string Camel(string name)
    {
        for (var i = name.IndexOf('-'); i >= 0 && i + 1 < name.Length; i = name.IndexOf('-', i + 1))
        {
            if (name[i + 1] is >= 'a' and <= 'z')
            {
                name = name.Substring(0, i) + char.ToUpperInvariant(name[i + 1]) + name.Substring(i + 2);
            }
        }

        return name;
    }

    private static string Cased(string name, string style) => style switch
    {
        "camel" => Camel(name),
        "snake" => name.Replace('-', '_'),
        "pascal" when name.Length > 0 => char.ToUpperInvariant(name[0]) + Camel(name.Substring(1)),
        _ => name,
    };

    private static int IndexOr(string text, string part, int start, int otherwise) =>
        start <= text.Length && text.IndexOf(part, start, StringComparison.Ordinal) is >= 0 and var found ? found : otherwise;
}
