using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar.Runtime;

/// <summary>One request that a page serves: what generated code binds parameters from.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class PageRequest
{
    private Viewer? _viewer;
    private Fx? _fx;
    private Head? _head;
    private FieldErrors? _errors;
    private PageRegionContext? _regions;

    internal PageRequest(HttpContext http, PageDefinition? page)
    {
        Http = http;
        Page = page;
    }

    /// <summary>The request and its response.</summary>
    public HttpContext Http { get; }

    /// <summary>The request's services.</summary>
    public IServiceProvider Services => Http.RequestServices;

    /// <summary>Cancelled when the client has gone.</summary>
    public CancellationToken Cancellation => Http.RequestAborted;

    /// <summary>Who asks.</summary>
    public Viewer Viewer => _viewer ??= Viewer.Of(Http.User);

    /// <summary>Who asks, as ASP.NET Core knows them.</summary>
    public ClaimsPrincipal User => Http.User;

    /// <summary>The tab that asks. A document that was made with it keeps a stream open, so that the tab can be reached.</summary>
    public TabId Tab
    {
        get
        {
            IsTabWanted = true;
            return Services.GetRequiredService<TabIdentity>().Of(this);
        }
    }

    /// <summary>What the handler publishes.</summary>
    public Fx Fx => _fx ??= new Fx();

    /// <summary>The document's head.</summary>
    public Head Head => _head ??= new Head();

    /// <summary>The errors of a form that was posted without script just before.</summary>
    public FieldErrors Errors => _errors ??= Flash.Read(Http).Errors;

    /// <summary>Where regions are shown.</summary>
    public RegionContext Regions => PageRegions;

    internal PageDefinition? Page { get; }

    internal PageRegionContext PageRegions => _regions ??= PageRegionContext.For(Http, Viewer);

    internal bool HasShownRegions => _regions is { Shown.Count: > 0 };

    /// <summary>Whether the tab is to be reached later.</summary>
    internal bool IsTabWanted { get; private set; }

    /// <summary>Whether the handler takes signals or a form, so that errors of an earlier attempt may stand in the tab.</summary>
    internal bool HasInput { get; private set; }

    /// <summary>Publishes what the handler has said so far.</summary>
    internal ValueTask PublishAsync(ITopicPublisher publisher) => _fx?.FlushAsync(publisher) ?? default;

    /// <summary>Makes a page, layout or region class that has regions.</summary>
    /// <typeparam name="T">The class.</typeparam>
    public T Create<T>()
        where T : IRegionHost<T> => T.Create(Services, Regions);
}
