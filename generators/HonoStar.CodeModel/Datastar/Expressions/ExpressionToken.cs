namespace HonoStar.CodeModel;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    End,
    Hole,
    Name,
    Signal,
    Action,
    Number,
    Text,
    Template,
    Punctuator,
}

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The text of names and punctuators, the value of literals, the path of a signal.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset behind its last character.</param>
/// <param name="IsOnNewLine">Whether a line break stands before it.</param>
internal readonly record struct ExpressionToken(TokenKind Kind, string Value, int Start, int End, bool IsOnNewLine)
{
    /// <summary>The text of a name or punctuator; empty for anything else.</summary>
    public string Word => Kind is TokenKind.Name or TokenKind.Punctuator ? Value : "";
}
