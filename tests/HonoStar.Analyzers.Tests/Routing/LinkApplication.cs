using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Routing;

/// <summary>An application with pages of every kind that addresses lead to, and one that has the markup of a test.</summary>
internal static class LinkApplication
{
    /// <summary>The rules of markup and of attributes, which have tests of their own.</summary>
    public static string[] OthersOfTemplates { get; } =
        [.. Descriptors.All.Select(rule => rule.Id).Where(id => id.StartsWith("HS02", StringComparison.Ordinal) || id.StartsWith("HS04", StringComparison.Ordinal))];

    /// <param name="rule">The rule that the test is about.</param>
    /// <param name="markup">What the page shows, with marks.</param>
    /// <param name="fixedMarkup">What it shows after the fix.</param>
    public static Application With(string rule, string markup, string? fixedMarkup = null) =>
        Of(rule, Shown(markup), fixedMarkup is null ? null : Shown(fixedMarkup));

    /// <param name="rule">The rule that the test is about.</param>
    /// <param name="members">Members of the page, with marks.</param>
    /// <param name="fixedMembers">Members of the page after the fix.</param>
    public static Application Of(string rule, string members, string? fixedMembers = null) => new Application(rule)
        .With("Pages/Index.cs", Page(members), fixedMembers is null ? null : Page(fixedMembers))
        .With("Pages/Issues.cs", """
            namespace App.Pages;

            [Page]
            public sealed class IssuesPage
            {
                public Html Get(int page = 1, string? search = null) => $"";

                public Reply Post() => Reply.None;
            }
            """)
        .With("Pages/Issues/[Id].cs", """
            namespace App.Pages.Issues;

            [Page]
            public sealed class IssuePage
            {
                public Html Get(int id) => $"";

                [Post("close")]
                public Reply Close(int id) => Reply.None;
            }
            """)
        .With("Pages/Search.cs", """
            namespace App.Pages;

            [Page]
            public sealed class SearchPage
            {
                public Html Get(string q) => $"";
            }
            """)
        .With("Pages/Files/[...Path].cs", """
            namespace App.Pages.Files;

            [Page]
            public sealed class FilesPage
            {
                public Html Get(string path) => $"";
            }
            """)
        .Without(OthersOfTemplates);

    private static string Shown(string markup) => $$""""
        public Html Get(int id = 0, string name = "") => $"""
                {{markup}}
                """;
        """";

    private static string Page(string members) => $$"""
        using Microsoft.AspNetCore.Builder;

        namespace App.Pages;

        [Page]
        public sealed class StartPage
        {
            {{members}}
        }
        """;
}
