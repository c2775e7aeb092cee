using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;

namespace HonoStar.Package.Tests;

/// <summary>The packages, made once for all tests, in a folder that goes with them.</summary>
public sealed class Packages : IAsyncLifetime
{
    /// <summary>Where this repository is.</summary>
    internal static string Repository { get; } =
        typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    /// <summary>Everything these tests write.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("honostar-packages-").FullName;

    private string Made => Path.Combine(Folder, "made");

    public async ValueTask InitializeAsync()
    {
        var (code, output) = await Command.RunAsync(Command.Of(Repository, "bash", "eng/pack.sh", Made));
        Assert.True(code == 0, output);
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "nuget.config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "cache")}" /></config>
              <packageSources><clear /><add key="made" value="{Made}" /></packageSources>
            </configuration>
            """);
    }

    /// <summary>The names of the files in a package.</summary>
    internal async Task<string[]> FilesAsync(string package)
    {
        await using var archive = await ZipFile.OpenReadAsync(PathOf(package));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>The packages that a package depends on.</summary>
    internal async Task<string[]> DependenciesAsync(string package)
    {
        await using var archive = await ZipFile.OpenReadAsync(PathOf(package));
        await using var content = await archive.GetEntry(package + ".nuspec")!.OpenAsync();
        var description = await XDocument.LoadAsync(content, LoadOptions.None, default);
        return [.. description.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value)];
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return default;
    }

    // Behind the name comes the version; the names of others go on with a letter.
    private string PathOf(string package) => Directory.EnumerateFiles(Made, package + ".*.nupkg").Single(file => char.IsAsciiDigit(Path.GetFileName(file)[package.Length + 1]));
}
