using System.Diagnostics;
using HonoStar.Analyzers;
using HonoStar.Generators;

namespace HonoStar.Benchmarks.Build;

/// <summary>The generated application on disk, built as anybody builds it: by the SDK, with the SDK's own analyzers.</summary>
internal sealed class LargeProject : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("honostar-large-");

    private LargeProject()
    {
    }

    public static async Task<LargeProject> CreateAsync(GeneratedApplication application)
    {
        var project = new LargeProject();
        foreach (var (path, text) in application.Files())
        {
            var file = Path.Combine(project._directory.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
        }

        await File.WriteAllTextAsync(Path.Combine(project._directory.FullName, "Large.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>14.0</LangVersion>
                <Nullable>enable</Nullable>
                <RootNamespace>Large</RootNamespace>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(Html).Assembly.Location}" />
                <Analyzer Include="{typeof(HonoStarGenerator).Assembly.Location}" />
                <Analyzer Include="{typeof(HonoStarAnalyzer).Assembly.Location}" Condition="'$(WithAnalyzers)' == 'true'" />
                <CompilerVisibleProperty Include="RootNamespace;ProjectDir" />
              </ItemGroup>
            </Project>
            """);
        await project.RunAsync("restore", "-v:q");

        // The compiler is a server that stays: it loads and compiles generator and analyzers once.
        await project.BuildAsync(withAnalyzers: true);
        await project.BuildAsync(withAnalyzers: true);
        return project;
    }

    /// <summary>Builds everything anew. Returns how many milliseconds the command took.</summary>
    public async Task<double> BuildAsync(bool withAnalyzers)
    {
        var start = Stopwatch.GetTimestamp();
        await RunAsync("build", "--no-restore", "--no-incremental", "-v:q", $"-p:WithAnalyzers={withAnalyzers}");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private async Task RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", arguments)
        {
            WorkingDirectory = _directory.FullName,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }
}
