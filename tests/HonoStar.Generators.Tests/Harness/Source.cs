namespace HonoStar.Generators.Tests;

/// <summary>A file of an application that the generator runs on.</summary>
/// <param name="Path">Its path below the project's directory.</param>
/// <param name="Text">Its text.</param>
public sealed record Source(string Path, string Text);
