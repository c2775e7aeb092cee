namespace HonoStar.CodeModel;

/// <summary>
/// The value of a <c>data-*</c> attribute, understood by the grammar of the client (<c>src/client/src/expr</c>). A hole of
/// the template is an opaque value.
/// </summary>
internal sealed class DatastarExpression
{
    /// <summary>Stands for a hole in the text: a character that no text has.</summary>
    public const char Hole = '\uFFFF';

    private DatastarExpression(string text, bool returns, ExpressionNode program, ExpressionError? error)
    {
        Text = text;
        Returns = returns;
        Program = program;
        Error = error;
        Uses = ExpressionUses.Of(program);
    }

    /// <summary>The text, decoded, with a mark for each hole.</summary>
    public string Text { get; }

    /// <summary>Whether the value of the last statement is wanted.</summary>
    public bool Returns { get; }

    /// <summary>The statements; as far as they were understood.</summary>
    public ExpressionNode Program { get; }

    /// <summary>What is wrong, or <see langword="null"/>.</summary>
    public ExpressionError? Error { get; }

    /// <summary>The signals, actions and names in it.</summary>
    public ExpressionUses Uses { get; }

    /// <summary>Understands the text.</summary>
    /// <param name="text">The text, decoded, with a mark for each hole.</param>
    /// <param name="returns">Whether a value is wanted, so that <c>{</c> begins an object.</param>
    public static DatastarExpression Parse(string text, bool returns)
    {
        var (program, error) = ExpressionParser.Parse(text, returns);
        return new DatastarExpression(text, returns, program, error);
    }
}
