using System.Diagnostics;

namespace HonoStar.Package.Tests;

/// <summary>An application in a folder of its own: the web project that everybody begins with, and the package.</summary>
internal sealed class Application
{
    private readonly string _folder;

    private Application(string folder) => _folder = folder;

    /// <summary>An application of one page, <c>/</c>.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="name">Its name.</param>
    /// <param name="template">The page's template, with <c>name</c> for its holes.</param>
    /// <param name="properties">More properties of the project.</param>
    public static Task<Application> CreateAsync(Packages packages, string name, string template, string properties = "") => CreateAsync(
        packages,
        name,
        new Dictionary<string, string>
        {
            ["Program.cs"] = """
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddHonoStar();
                var app = builder.Build();
                app.MapHonoStar();
                app.Run();
                """,
            ["Pages/Index.cs"] = $$""""
                namespace {{name}}.Pages;

                [Page]
                public sealed class IndexPage
                {
                    public Html Get(string name = "world") => $"""{{template}}""";
                }
                """",
        },
        properties);

    public static async Task<Application> CreateAsync(Packages packages, string name, IReadOnlyDictionary<string, string> files, string properties = "")
    {
        var folder = Path.Combine(packages.Folder, name);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, name + ".csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="HonoStar" Version="*" />
              </ItemGroup>
            </Project>
            """);
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            await File.WriteAllTextAsync(Path.Combine(folder, path), text);
        }

        return new Application(folder);
    }

    public Task<(int Code, string Output)> BuildAsync() => Command.RunAsync(Command.Of(_folder, "dotnet", "build", "-v", "quiet", "--nologo"));

    /// <summary>Runs the application until what is to be done with it is done.</summary>
    public async Task WhileRunningAsync(Func<HttpClient, Task> action)
    {
        var start = Command.Of(_folder, "dotnet", $"bin/Debug/net10.0/{Path.GetFileName(_folder)}.dll", "--urls", "http://127.0.0.1:0");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        using var process = Process.Start(start)!;
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(process) };
            await action(client);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        const string Listening = "Now listening on: ";
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                return new Uri(line[(at + Listening.Length)..]);
            }
        }

        throw new InvalidOperationException("The application ended: " + await process.StandardError.ReadToEndAsync(patience.Token));
    }
}
