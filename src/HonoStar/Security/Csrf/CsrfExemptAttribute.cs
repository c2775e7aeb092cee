namespace HonoStar;

/// <summary>Lets other sites send a page's commands, or one handler's; for endpoints that check who sends in another way.</summary>
/// <param name="reason">Why that is safe.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class CsrfExemptAttribute(string reason) : Attribute
{
    /// <summary>Why that is safe.</summary>
    public string Reason { get; } = reason;
}
