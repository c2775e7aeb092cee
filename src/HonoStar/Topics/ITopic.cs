namespace HonoStar;

/// <summary>
/// What can be published and watched. Implemented by the generated part of a record struct marked
/// <see cref="TopicAttribute"/>; not meant to be implemented by hand.
/// </summary>
public interface ITopic
{
    /// <summary>The template as written in the attribute, for example <c>issue:{id}:comments</c>.</summary>
    static abstract string Template { get; }

    /// <summary>The template with its values filled in, for example <c>issue:42:comments</c>. Equal topics have equal names on every node.</summary>
    string Name { get; }
}
