using System.ComponentModel;

namespace HonoStar.Runtime;

/// <summary>Tells the generator of a referencing application that an assembly has pages; the generator writes it.</summary>
/// <param name="manifest">The assembly's generated manifest.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HonoStarPagesAttribute(Type manifest) : Attribute
{
    /// <summary>The assembly's generated manifest.</summary>
    public Type Manifest { get; } = manifest;
}
