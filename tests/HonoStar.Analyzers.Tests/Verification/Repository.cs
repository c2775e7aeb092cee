using System.Reflection;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>Where the sources stand that tests compare with.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
