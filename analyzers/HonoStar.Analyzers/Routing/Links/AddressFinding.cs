using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>What is to say of an address.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Call">The call of <c>Routes</c> to write instead; <see langword="null"/> when none can be written.</param>
/// <param name="Arguments">What the message says.</param>
internal sealed record AddressFinding(DiagnosticDescriptor Rule, string? Call, params object[] Arguments)
{
    /// <summary>The value of the query whose name is wrong, and the name that is meant; <see langword="null"/> when that is not what is wrong.</summary>
    public (AddressValue Value, string Name)? Renamed { get; init; }
}

/// <summary>Who asks for an address.</summary>
/// <param name="Verb">The HTTP method, in upper case; <see langword="null"/> when it is not known.</param>
/// <param name="Member">The member of <c>Routes</c> that gives it; <see langword="null"/> for the one of its method.</param>
/// <param name="NeedsPage">Whether a page has to answer: an address that says that it is no page's may be anything's.</param>
/// <param name="HasValues">Whether all values stand in the address: the fields of a form come later.</param>
/// <param name="TakesLink">Whether a link stands in its place, whatever the method: <c>formaction</c> has no other.</param>
/// <param name="MayBeWrittenOut">Whether it is right as it is, where it is an address of a page.</param>
internal sealed record AddressUse(string? Verb, string? Member, bool NeedsPage = true, bool HasValues = true, bool TakesLink = false, bool MayBeWrittenOut = false)
{
    public static AddressUse Link { get; } = new("GET", "Href");

    /// <summary>A link that is not known to be followed by GET.</summary>
    public static AddressUse Any { get; } = new(null, null, TakesLink: true);

    /// <summary>The member of <c>Routes</c> that asks a route in this way.</summary>
    public string MemberOf(KnownRoute route) => Member ?? (TakesLink && route.Verb == "GET" ? "Href" : MemberOf(route.Verb));

    /// <summary>What is written behind the member: where a link has to stand, the address of an action.</summary>
    public string EndingOf(KnownRoute route) => TakesLink && route.Verb != "GET" ? ".Target" : "";

    public static string MemberOf(string verb) => verb.Substring(0, 1) + verb.Substring(1).ToLowerInvariant();
}
