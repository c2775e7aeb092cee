namespace HonoStar.Analyzers.Tests.Injection;

/// <summary>An attempt to get something executed: a template that an application might write, and what a visitor might type.</summary>
/// <param name="Family">What it tries.</param>
/// <param name="Template">
/// A C# expression that makes an <c>Html</c>. In its holes stand <c>x</c>, what the visitor typed, and <c>o</c>, an object that
/// holds markup.
/// </param>
/// <param name="Payload">
/// What is typed. <c>HIT</c> in it stands for the call that says that it was executed, <c>LEAK</c> for an address that says that
/// it was loaded.
/// </param>
/// <param name="IsStreamed">Whether the template is sent as an event, instead of in a page.</param>
internal sealed record Attempt(string Family, string Template, string Payload, bool IsStreamed = false)
{
    /// <summary>What is typed, for the attempt of a number.</summary>
    public string Typed(int number) => Payload.Replace("HIT", $"pwn({number})", StringComparison.Ordinal).Replace("LEAK", $"/leak?{number}", StringComparison.Ordinal);
}
