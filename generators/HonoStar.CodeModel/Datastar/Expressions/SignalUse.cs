namespace HonoStar.CodeModel;

/// <summary>A signal where an expression uses it.</summary>
/// <param name="Node">The piece of the expression that names it.</param>
/// <param name="Path">Its path, such as <c>user.name</c>; what is behind the signal itself may be a member of its value.</param>
/// <param name="IsRead">Whether its value is read.</param>
/// <param name="IsWritten">Whether it is written.</param>
/// <param name="IsDeferred">Whether it is used in a function, which may run later.</param>
/// <param name="IsPeeked">Whether it is read by <c>@peek</c>, so that nothing depends on it.</param>
internal sealed record SignalUse(ExpressionNode Node, string Path, bool IsRead, bool IsWritten, bool IsDeferred, bool IsPeeked)
{
    /// <summary>Whether a hole is part of the name.</summary>
    public bool IsDynamic => Path.IndexOf(DatastarExpression.Hole) >= 0;
}
