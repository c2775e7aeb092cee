namespace HonoStar;

/// <summary>
/// Makes a class in <c>_Error.cs</c> the page that is shown when a handler in its folder or below throws. Its method
/// <c>Get(ErrorInfo error)</c> returns the content; further parameters are bound as in a handler.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ErrorPageAttribute : Attribute;
