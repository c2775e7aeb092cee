namespace HonoStar.CodeModel;

/// <summary>A name that an expression uses and does not declare.</summary>
/// <param name="Node">The name.</param>
/// <param name="IsWritten">Whether it is assigned to.</param>
/// <param name="IsCalled">Whether it is called.</param>
internal sealed record NameUse(ExpressionNode Node, bool IsWritten, bool IsCalled)
{
    public string Name => Node.Text;
}
