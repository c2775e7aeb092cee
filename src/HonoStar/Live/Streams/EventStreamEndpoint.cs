using System.Text;
using HonoStar.Datastar;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HonoStar;

/// <summary>
/// Serves the event stream: verifies the subscriptions that come with the request, watches what they name, and keeps it up to date in
/// the browser until one side ends it.
/// </summary>
internal sealed class EventStreamEndpoint(
    LiveHub hub,
    SubscriptionSigner signer,
    RegionAuthorizer authorizer,
    TimeProvider time,
    ILogger<EventStreamEndpoint> logger)
{
    public const string HeaderName = "HonoStar-Subscription";
    public const string QueryName = "subscription";

    /// <summary>The event that brings a renewed subscription; clients other than ours ignore its name.</summary>
    public const string RenewalEvent = "honostar-subscription";

    private static readonly ReadOnlyMemory<byte> s_opening = ": open\n\n"u8.ToArray();

    public async Task HandleAsync(HttpContext http)
    {
        var viewer = Viewer.Of(http.User);
        var wanted = new List<Wanted>();
        var refusal = await ReadAsync(http, viewer, wanted);
        if (refusal != SubscriptionRefusal.None)
        {
            LiveLog.StreamRefused(logger, refusal);
            hub.Metrics.Refused(refusal);
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            http.Response.Headers[HeaderName] = "refused";
            http.Response.Headers.CacheControl = "no-store";
            return;
        }

        var page = wanted.Count > 0 ? wanted[0].Page : 0;
        var stream = new EventStream(hub, http, viewer, wanted.Count, watching => Renew(watching, page));
        var admission = hub.Streams.TryAdd(stream);
        if (admission != StreamAdmission.Admitted)
        {
            LiveLog.StreamNotAdmitted(logger, admission);
            hub.Metrics.NotAdmitted(admission);
            await StreamLimits.RefuseAsync(http, admission, hub.Options);
            return;
        }

        try
        {
            await OpenAsync(http, stream, wanted);
            await stream.RunAsync();
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went while the response began.
        }
        catch (Exception exception)
        {
            LiveLog.StreamFailed(logger, exception);
            http.Abort();
        }
        finally
        {
            stream.Close();
            hub.Streams.Remove(stream);
        }
    }

    private async Task OpenAsync(HttpContext http, EventStream stream, List<Wanted> wanted)
    {
        EventStreamResponse.Prepare(http);
        SendBuffer.Limit(http, hub.Options.SendBufferSize);
        await http.Response.BodyWriter.WriteAsync(s_opening, http.RequestAborted);
        foreach (var (_, setting, region, entry) in wanted)
        {
            stream.Attach(region, entry.Values, setting, entry.ElementId, entry.Hash);
        }

        // Not kept while the stream is open.
        wanted.Clear();
        wanted.TrimExcess();
    }

    /// <summary>Reads all subscriptions of the request; an entry of a later one replaces an earlier one for the same element.</summary>
    private async ValueTask<SubscriptionRefusal> ReadAsync(HttpContext http, Viewer viewer, List<Wanted> wanted)
    {
        var tokens = http.Request.Headers[HeaderName].ToString();
        if (tokens.Length == 0)
        {
            tokens = http.Request.Query[QueryName].ToString();
        }

        if (tokens.Length is 0 or > SubscriptionSigner.MaxLength)
        {
            return tokens.Length == 0 ? SubscriptionRefusal.Missing : SubscriptionRefusal.TooLarge;
        }

        foreach (var token in tokens.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var refusal = signer.Verify(token, hub.Catalog.Build, viewer, out var content);
            if (refusal != SubscriptionRefusal.None)
            {
                return refusal;
            }

            foreach (var entry in content!.Entries)
            {
                if (hub.Catalog.Find(entry.Region) is not { } region)
                {
                    return SubscriptionRefusal.UnknownRegion;
                }

                if (!await authorizer.IsAllowedAsync(region, viewer))
                {
                    return SubscriptionRefusal.NotAllowed;
                }

                wanted.RemoveAll(other => other.Entry.ElementId == entry.ElementId);
                wanted.Add(new Wanted(content.Page, content.Setting, region, entry));
            }
        }

        return wanted.Count > hub.Options.MaxRegionsPerStream ? SubscriptionRefusal.TooLarge : SubscriptionRefusal.None;
    }

    /// <summary>What the stream watches, as a subscription that is as good as new.</summary>
    private ReadOnlyMemory<byte> Renew(EventStream stream, ulong page)
    {
        var tokens = stream.Watches.GroupBy(watch => watch.Instance.Key.Setting).Select(group => signer.Sign(new SubscriptionContent(
            hub.Catalog.Build,
            page,
            stream.Viewer.Key,
            group.Key,
            time.GetUtcNow(),
            [.. group.Select(watch => new SubscriptionEntry(
                watch.Instance.Key.Region, watch.Instance.Key.Values, watch.ElementId, watch.KnownHash))])));
        return Encoding.UTF8.GetBytes($"event: {RenewalEvent}\ndata: {string.Join(',', tokens)}\n\n");
    }

    private readonly record struct Wanted(ulong Page, RegionSetting Setting, RegionDefinition Region, SubscriptionEntry Entry);
}
