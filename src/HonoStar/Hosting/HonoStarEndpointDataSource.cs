using HonoStar.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace HonoStar;

/// <summary>
/// The endpoints of all pages. Its change token fires when hot reload has changed the application, so that pages are
/// added, changed and removed in the running process.
/// </summary>
internal sealed class HonoStarEndpointDataSource : EndpointDataSource, IDisposable
{
    private readonly PageAssembly _application;
    private readonly PagePipeline _pipeline;
    private readonly FailureResponder _failures;
    private readonly IServiceProvider _services;
    private readonly LinkPrefixes _prefixes;
    private readonly RenderScopes _renders;
    private readonly List<Action<EndpointBuilder>> _conventions = [];
    private readonly List<Action<EndpointBuilder>> _finally = [];
    private readonly Lock _lock = new();

    private IReadOnlyList<Endpoint>? _endpoints;
    private CancellationTokenSource _changed = new();

    public HonoStarEndpointDataSource(PageAssembly application, PagePipeline pipeline, FailureResponder failures, IServiceProvider services)
    {
        _application = application;
        _pipeline = pipeline;
        _failures = failures;
        _services = services;

        // Not when endpoints are built: hot reload does that again, perhaps after the application's services are gone.
        _prefixes = services.GetRequiredService<LinkPrefixes>();
        _renders = services.GetRequiredService<RenderScopes>();
        HotReload.Updated += OnUpdated;
    }

    public override IReadOnlyList<Endpoint> Endpoints
    {
        get
        {
            lock (_lock)
            {
                return _endpoints ??= Build(RoutePatternFactory.Parse(""), [], []);
            }
        }
    }

    public ConventionBuilder Conventions => new(_conventions, _finally);

    public override IReadOnlyList<Endpoint> GetGroupedEndpoints(RouteGroupContext context) =>
        Build(context.Prefix, context.Conventions, context.FinallyConventions);

    public override IChangeToken GetChangeToken()
    {
        lock (_lock)
        {
            return new CancellationChangeToken(_changed.Token);
        }
    }

    /// <summary>Stops following hot reload: the application has stopped, and its services are gone.</summary>
    public void Dispose() => HotReload.Updated -= OnUpdated;

    private void OnUpdated()
    {
        CancellationTokenSource old;
        lock (_lock)
        {
            old = _changed;
            _changed = new CancellationTokenSource();
            _endpoints = null;
        }

        try
        {
            old.Cancel();
        }
        catch (AggregateException failure) when (failure.InnerExceptions.All(inner => inner is ObjectDisposedException))
        {
            // The application of these endpoints is gone, or about to be: nobody asks for them any more.
        }
    }

    private List<Endpoint> Build(
        RoutePattern prefix,
        IReadOnlyList<Action<EndpointBuilder>> groupConventions,
        IReadOnlyList<Action<EndpointBuilder>> groupFinally)
    {
        if (prefix.Parameters.Count > 0)
        {
            throw new InvalidOperationException(
                $"HonoStar's pages cannot be mapped in the group '{prefix.RawText}': links to them could not be written, because the group has parameters.");
        }

        var endpoints = new List<Endpoint>();
        var notFoundPages = new List<NotFoundPageDefinition>();
        foreach (var assembly in PageAssemblies.WithReferences(_application))
        {
            _prefixes.Set(assembly.Name, prefix.RawText?.Trim('/') is { Length: > 0 } raw ? "/" + raw : "");
            notFoundPages.AddRange(assembly.NotFoundPages());
            foreach (var page in assembly.Pages())
            {
                foreach (var handler in page.Handlers)
                {
                    endpoints.Add(BuildEndpoint(Builder(prefix, page, handler), groupConventions, groupFinally));
                }
            }
        }

        endpoints.Add(BuildEndpoint(NotFoundBuilder(prefix, notFoundPages), groupConventions, groupFinally));
        return endpoints;
    }

    private RouteEndpointBuilder Builder(RoutePattern prefix, PageDefinition page, HandlerDefinition handler)
    {
        var builder = new RouteEndpointBuilder(
            http => _pipeline.InvokeAsync(http, page, handler),
            RoutePatternFactory.Combine(prefix, RoutePatternFactory.Parse(handler.Template)),
            order: 0)
        {
            DisplayName = $"{handler.Method} {handler.Template} ({page.Name})",
            ApplicationServices = _services,
        };
        foreach (var item in handler.Metadata)
        {
            builder.Metadata.Add(item);
        }

        builder.Metadata.Add(new HttpMethodMetadata(handler.Method == "GET" ? ["GET", "HEAD"] : [handler.Method]));
        builder.Metadata.Add(page);
        builder.Metadata.Add(handler);
        return builder;
    }

    /// <summary>What answers an address that no page has; files are left to whoever serves files.</summary>
    private RouteEndpointBuilder NotFoundBuilder(RoutePattern prefix, List<NotFoundPageDefinition> pages)
    {
        var byFolder = pages.OrderByDescending(page => page.Folder.Length).ToList();
        var builder = new RouteEndpointBuilder(
            async http =>
            {
                using var scope = _renders.Enter(http.Request.PathBase.ToUriComponent());
                var path = new PathString("/" + http.Request.RouteValues["path"]);
                var nearest = byFolder.FirstOrDefault(page => page.Folder == "/" || path.StartsWithSegments(page.Folder));
                await _failures.WriteNotFoundAsync(new PageRequest(http, null), nearest);
            },
            RoutePatternFactory.Combine(prefix, RoutePatternFactory.Parse("{**path:nonfile}")),
            order: int.MaxValue)
        {
            DisplayName = "Not found",
            ApplicationServices = _services,
        };
        builder.Metadata.Add(new HttpMethodMetadata(["GET", "HEAD"]));
        return builder;
    }

    private Endpoint BuildEndpoint(
        RouteEndpointBuilder builder,
        IReadOnlyList<Action<EndpointBuilder>> groupConventions,
        IReadOnlyList<Action<EndpointBuilder>> groupFinally)
    {
        foreach (var convention in groupConventions)
        {
            convention(builder);
        }

        foreach (var convention in _conventions)
        {
            convention(builder);
        }

        EndpointFilters.Apply(builder);
        foreach (var convention in _finally)
        {
            convention(builder);
        }

        foreach (var convention in groupFinally)
        {
            convention(builder);
        }

        return builder.Build();
    }
}
