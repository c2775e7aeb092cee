namespace HonoStar;

/// <summary>
/// Marks a <c>readonly partial record struct</c> as a topic. Each <c>{parameter}</c> of the template is a parameter of the record.
/// </summary>
/// <example>
/// <code>
/// [Topic("issue:{id}:comments")]
/// public readonly partial record struct Comments(int Id);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class TopicAttribute : Attribute
{
    /// <summary>Marks a topic.</summary>
    /// <param name="template">The name, with a <c>{parameter}</c> where a value stands; unique in the application.</param>
    public TopicAttribute(string template) => Template = template;

    /// <summary>The name, with a <c>{parameter}</c> where a value stands.</summary>
    public string Template { get; }
}
