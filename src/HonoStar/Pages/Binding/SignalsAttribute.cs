namespace HonoStar;

/// <summary>
/// On a handler's parameter: its properties are the signals that the browser sent, validated before the handler is
/// called. On a record: it can be sent with <see cref="Reply.Signals{T}(T, bool)"/>, too, when no handler takes it.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SignalsAttribute : Attribute;
