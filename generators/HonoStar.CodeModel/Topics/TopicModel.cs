namespace HonoStar.CodeModel;

/// <summary>A topic.</summary>
/// <param name="FullName">The full name of its record struct.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Headers">The declarations that its generated part stands in; empty when it cannot have one.</param>
/// <param name="Template">The template of its name.</param>
/// <param name="Parts">The template, taken apart.</param>
/// <param name="HasMemberNamedName">Whether a member named <c>Name</c> stands in the way of the generated one.</param>
/// <param name="HasMemberNamedTemplate">Whether a member named <c>Template</c> stands in the way of the generated one.</param>
internal sealed record TopicModel(
    string FullName,
    string Namespace,
    EquatableArray<string> Headers,
    string Template,
    EquatableArray<TopicPart> Parts,
    bool HasMemberNamedName,
    bool HasMemberNamedTemplate)
{
    /// <summary>Whether generated code can be written for it.</summary>
    public bool IsUsable => Headers.Count > 0 && Parts.All(part => part.Literal is not null || part.Value is not null);
}

/// <summary>A part of the template of a topic.</summary>
/// <param name="Literal">Fixed text, or <see langword="null"/>.</param>
/// <param name="Property">The property whose value stands here; the name in the template when there is none.</param>
/// <param name="Value">The value's type; <see langword="null"/> when there is no such property, or it cannot stand in a name.</param>
/// <param name="IsNullable">Whether the value may be absent.</param>
internal sealed record TopicPart(string? Literal, string? Property = null, ValueModel? Value = null, bool IsNullable = false);
