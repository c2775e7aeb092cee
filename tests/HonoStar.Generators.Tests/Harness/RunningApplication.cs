using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HonoStar.Generators.Tests;

/// <summary>An application whose generated code was compiled, loaded and started.</summary>
public sealed class RunningApplication : IAsyncDisposable
{
    /// <summary>Images by source: the tests of a class share their application's.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> s_images = new(StringComparer.Ordinal);

    private readonly WebApplication _app;

    private RunningApplication(WebApplication app, PageAssembly pages, Assembly assembly)
    {
        _app = app;
        Pages = pages;
        Assembly = assembly;
    }

    /// <summary>What the generated manifest lists.</summary>
    public PageAssembly Pages { get; }

    public Assembly Assembly { get; }

    public IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public static Task<RunningApplication> StartAsync(params Source[] sources)
    {
        var key = string.Join('\0', sources.Select(source => source.Path + "\0" + source.Text));
        return LoadAsync(s_images.GetOrAdd(key, _ => new Lazy<byte[]>(() => Emit(Application.Compile(sources)))).Value);
    }

    /// <summary>Starts an application that references libraries.</summary>
    public static Task<RunningApplication> StartAsync(CSharpCompilation compilation, params byte[][] libraries) => LoadAsync(Emit(compilation), libraries);

    private static async Task<RunningApplication> LoadAsync(byte[] image, params byte[][] libraries)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        foreach (var library in libraries)
        {
            context.LoadFromStream(new MemoryStream(library));
        }

        var assembly = context.LoadFromStream(new MemoryStream(image));
        var pages = (PageAssembly)assembly.GetType("App.HonoStarManifest", throwOnError: true)!.GetProperty("Assembly")!.GetValue(null)!;

        var builder = WebApplication.CreateBuilder();
        builder.Configuration["HonoStar:Signing:Secrets:0"] = "a secret that is long enough for every test";
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddAuthorization();
        builder.Services.AddHonoStar();
        builder.Services.AddSingleton(TimeProvider.System);
        var app = builder.Build();
        app.MapHonoStar(pages);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningApplication(app, pages, assembly);
    }

    /// <summary>Generates and compiles.</summary>
    public static byte[] Emit(CSharpCompilation compilation, string rootNamespace = "App")
    {
        using var image = new MemoryStream();
        var emitted = Generated.From(compilation, rootNamespace).AssertCompiles().Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success);
        return image.ToArray();
    }

    /// <summary>Sends a request as a browser does from a page of the application; returns the status and the body.</summary>
    public async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string path, HttpContent? content = null, bool isAction = false)
    {
        using var client = _app.GetTestClient();
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Accept", isAction ? "text/event-stream, text/html, application/json" : "text/html");
        if (isAction)
        {
            request.Headers.Add("Datastar-Request", "true");
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<(HttpStatusCode Status, string Body)> GetAsync(string path) => SendAsync(HttpMethod.Get, path, isAction: true);

    /// <summary>Sends signals as an action does.</summary>
    public Task<(HttpStatusCode Status, string Body)> ActAsync(HttpMethod method, string path, string signals) =>
        SendAsync(method, path, new StringContent(signals, Encoding.UTF8, "application/json"), isAction: true);

    /// <summary>Sends a form as an action does.</summary>
    public Task<(HttpStatusCode Status, string Body)> ActFormAsync(HttpMethod method, string path, params (string Name, string Value)[] fields) =>
        SendAsync(method, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), isAction: true);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
