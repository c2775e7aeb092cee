using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>What is to say of an address.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Call">The call of <c>Routes</c> to write instead; <see langword="null"/> when none can be written.</param>
/// <param name="Arguments">What the message says.</param>
internal sealed record AddressFinding(DiagnosticDescriptor Rule, string? Call, params object[] Arguments);

/// <summary>Who asks for an address.</summary>
/// <param name="Verb">The HTTP method, in upper case; <see langword="null"/> when it is not known.</param>
/// <param name="Member">The member of <c>Routes</c> that gives it; <see langword="null"/> for the one of its method.</param>
/// <param name="NeedsPage">Whether a page has to answer: an address that says that it is no page's may be anything's.</param>
/// <param name="HasValues">Whether all values stand in the address: the fields of a form come later.</param>
internal sealed record AddressUse(string? Verb, string? Member, bool NeedsPage = true, bool HasValues = true)
{
    public static AddressUse Link { get; } = new("GET", "Href");

    /// <summary>The member of <c>Routes</c> that asks a route in this way.</summary>
    public string MemberOf(KnownRoute route) => Member ?? MemberOf(route.Verb);

    public static string MemberOf(string verb) => verb.Substring(0, 1) + verb.Substring(1).ToLowerInvariant();
}
