namespace HonoStar.CodeModel;

/// <summary>Why an expression cannot be understood.</summary>
/// <param name="Message">What is wrong, such as <c>unexpected )</c>.</param>
/// <param name="At">The offset in the text.</param>
internal sealed record ExpressionError(string Message, int At);
