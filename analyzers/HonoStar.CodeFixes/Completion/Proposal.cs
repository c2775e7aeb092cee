namespace HonoStar.CodeFixes;

/// <summary>Something that can be written.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Summary">What it does.</param>
internal readonly record struct Proposal(string Text, string Summary = "");
