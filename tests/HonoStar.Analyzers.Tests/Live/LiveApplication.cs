using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Live;

/// <summary>An application with topics, and a page with the regions that a test is about.</summary>
internal static class LiveApplication
{
    /// <param name="rule">The rule that the test is about.</param>
    /// <param name="members">The members of the page, with marks.</param>
    /// <param name="fixedMembers">The members after the fix.</param>
    public static Application With(string rule, string members, string? fixedMembers = null) => new Application(rule)
        .Without(RuleIdentifiers.RegionNeverShown, RuleIdentifiers.RegionIdUsedElsewhere)
        .With("Topics.cs", """
            [Topic("issues")]
            public readonly partial record struct Issues;

            [Topic("issue:{id}")]
            public readonly partial record struct Issue(int Id);
            """)
        .With("Pages/Home.cs", Page(members), fixedMembers is null ? null : Page(fixedMembers));

    private static string Page(string members) => $$"""
        [Page]
        public sealed partial class Home
        {
            public Html Get() => $"";
            {{members}}
        }
        """;
}
