namespace HonoStar;

/// <summary>
/// On a handler's parameter: its properties are the fields of the form that was posted, by an action or without
/// script, validated before the handler is called.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class FormAttribute : Attribute;
