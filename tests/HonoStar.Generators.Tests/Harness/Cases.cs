using System.Reflection;

namespace HonoStar.Generators.Tests;

/// <summary>The applications under <c>Cases</c>, and what is expected of each under <c>Expected</c>.</summary>
internal static class Cases
{
    private static readonly string s_project = typeof(Cases).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProjectDirectory").Value!;

    public static IEnumerable<string> Names =>
        System.IO.Directory.EnumerateDirectories(Path.Combine(s_project, "Cases")).Select(directory => Path.GetFileName(directory)!).Order(StringComparer.Ordinal);

    public static Source[] Read(string name)
    {
        var directory = Path.Combine(s_project, "Cases", name);
        return
        [
            .. System.IO.Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => new Source(Path.GetRelativePath(directory, file).Replace('\\', '/'), File.ReadAllText(file))),
        ];
    }

    /// <summary>Compares with the files on disk, or writes them when <c>ACCEPT=1</c>.</summary>
    public static void AssertExpected(string name, Generated generated)
    {
        var directory = Path.Combine(s_project, "Expected", name);
        var version = typeof(HonoStarGenerator).Assembly.GetName().Version!.ToString(3);
        var actual = generated.Files.ToDictionary(file => file.Name, file => file.Text.Replace($"\"{version}\"", "\"VERSION\"", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            if (System.IO.Directory.Exists(directory))
            {
                System.IO.Directory.Delete(directory, recursive: true);
            }

            System.IO.Directory.CreateDirectory(directory);
            foreach (var (file, text) in actual)
            {
                File.WriteAllText(Path.Combine(directory, file), text);
            }

            return;
        }

        var expected = System.IO.Directory.Exists(directory)
            ? System.IO.Directory.EnumerateFiles(directory).ToDictionary(file => Path.GetFileName(file), File.ReadAllText)
            : [];
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(actual, file => Assert.Equal(expected[file.Key], file.Value, ignoreLineEndingDifferences: true));
    }
}
