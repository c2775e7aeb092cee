using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics;
using HonoStar.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar;

/// <summary>
/// Renders a region, for a page and for its watchers alike: in a scope of services of its own, in an empty asynchronous flow, in the
/// culture of its instance. So the two cannot differ, and a shared region has nobody's data within reach.
/// </summary>
internal sealed class RegionRenderer(IServiceScopeFactory scopes, RenderScopes renders, RegionAuthorizer authorizer, LiveMetrics metrics)
{
    /// <summary>Renders a region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="values">Its values.</param>
    /// <param name="viewer">Who it is for; ignored for a shared region.</param>
    /// <param name="setting">The culture and where the application is mounted.</param>
    /// <param name="cause">The trace that the rendering belongs to.</param>
    /// <param name="cancellation">Given to the region.</param>
    /// <exception cref="InvalidOperationException">What was rendered has no root element with an id.</exception>
    public Task<RenderedRegion> RenderAsync(
        RegionDefinition region,
        RegionValues values,
        Viewer? viewer,
        RegionSetting setting,
        ActivityContext cause,
        CancellationToken cancellation)
    {
        var rendering = new Rendering(this, region, values, region.IsPerViewer ? viewer : null, setting, cause, cancellation);
        CleanFlow.Run(static state => ((Rendering)state!).Start(), rendering);
        return rendering.Result!;
    }

    private sealed class Rendering(
        RegionRenderer renderer,
        RegionDefinition region,
        RegionValues values,
        Viewer? viewer,
        RegionSetting setting,
        ActivityContext cause,
        CancellationToken cancellation)
    {
        public Task<RenderedRegion>? Result { get; private set; }

        public void Start() => Result = renderer.RenderInCleanFlowAsync(region, values, viewer, setting, cause, cancellation);
    }

    private async Task<RenderedRegion> RenderInCleanFlowAsync(
        RegionDefinition region,
        RegionValues values,
        Viewer? viewer,
        RegionSetting setting,
        ActivityContext cause,
        CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var activity = LiveTelemetry.Source.StartActivity("honostar.render", ActivityKind.Internal, cause);
        activity?.SetTag("honostar.region", region.Name);
        try
        {
            setting.SetCulture();
            await using var scope = scopes.CreateAsyncScope();
            using var memory = renders.Enter(setting.PathBase);
            var inner = new NestedRegionContext(this, authorizer, region, viewer, setting, cancellation);
            var html = await region.Render(new RegionCall(scope.ServiceProvider, inner, values, viewer, cancellation));
            return Complete(region, html.ToUtf8Array(), inner, activity?.Context ?? default);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
        finally
        {
            metrics.Rendered(region.Name, Stopwatch.GetElapsedTime(started));
        }
    }

    private static RenderedRegion Complete(RegionDefinition region, byte[] bytes, NestedRegionContext inner, ActivityContext trace)
    {
        var id = RootElement.IdOf(bytes) ?? throw new InvalidOperationException(
            $"The region {region.Name} must render one root element with an id, by which the browser finds it.");
        return new RenderedRegion(bytes, id, HashWithout(inner.Parts, bytes), inner.Shown, trace);
    }

    /// <summary>
    /// Hashes the region's own markup. What stands in a region inside it changes on its own and is compared on its own; if it counted
    /// here, an inner change would make the outer one look outdated. Which regions stand inside, and where, does count.
    /// </summary>
    private static ulong HashWithout(IReadOnlyList<RegionPart> parts, byte[] bytes)
    {
        if (parts.Count == 0)
        {
            return StableHash.Of(bytes);
        }

        var own = new ArrayBufferWriter<byte>(bytes.Length + (parts.Count * sizeof(ulong)));
        var rest = bytes.AsSpan();
        foreach (var (part, at) in parts.Select(part => (part, bytes.AsSpan().IndexOf(part.Bytes))).Where(place => place.Item2 >= 0).OrderBy(place => place.Item2))
        {
            var before = at - (bytes.Length - rest.Length);
            if (before >= 0)
            {
                own.Write(rest[..before]);
                BinaryPrimitives.WriteUInt64LittleEndian(own.GetSpan(sizeof(ulong)), part.Identity);
                own.Advance(sizeof(ulong));
                rest = rest[(before + part.Bytes.Length)..];
            }
        }

        own.Write(rest);
        return StableHash.Of(own.WrittenSpan);
    }
}
