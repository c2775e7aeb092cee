using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests;

/// <summary>An application with one page, which has the members that a test is about.</summary>
internal static class PageApplication
{
    /// <param name="rule">The rule that the test is about.</param>
    /// <param name="members">The members of the page, with marks.</param>
    /// <param name="fixedMembers">The members after the fix.</param>
    public static Application With(string rule, string members, string? fixedMembers = null) => new Application(rule)
        .With("Pages/Home.cs", Page(members), fixedMembers is null ? null : Page(fixedMembers));

    private static string Page(string members) => $$"""
        using App;
        using HonoStar.Bus;
        using HonoStar.Datastar;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        [Page, Authorize]
        public sealed partial class Home
        {
            [Get("home")] public Html Home1() => $"";
            {{members}}
        }
        """;
}
