namespace HonoStar;

/// <summary>
/// Makes a class in <c>_NotFound.cs</c> the page that is shown, with status 404, when no page answers an address in its
/// folder or below, or when a handler there throws <see cref="NotFoundException"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NotFoundPageAttribute : Attribute;
