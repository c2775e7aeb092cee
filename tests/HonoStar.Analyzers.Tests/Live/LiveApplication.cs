using HonoStar.Analyzers.Tests.Verification;

namespace HonoStar.Analyzers.Tests.Live;

/// <summary>An application with topics, and a page with the regions that a test is about.</summary>
internal static class LiveApplication
{
    public static Application With(string rule, string members) => new Application(rule)
        .With("Topics.cs", """
            [Topic("issues")]
            public readonly partial record struct Issues;

            [Topic("issue:{id}")]
            public readonly partial record struct Issue(int Id);
            """)
        .With("Pages/Home.cs", $$"""
            [Page]
            public sealed partial class Home
            {
                public Html Get() => $"";
                {{members}}
            }
            """);
}
