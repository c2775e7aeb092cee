using System.Buffers;
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
    ViewerSessions sessions,
    StreamCompression compression,
    TimeProvider time,
    ILogger<EventStreamEndpoint> logger)
{
    public const string HeaderName = "HonoStar-Subscription";
    public const string QueryName = "subscription";

    /// <summary>In the query: the stream was asked for by the official script, which cannot heal a page.</summary>
    public const string OfficialScript = "for";

    /// <summary>
    /// Stands behind a subscription when the browser was sent something since that was issued: the hashes in it are then those of states
    /// that it no longer shows.
    /// </summary>
    public const char OutdatedMark = '*';

    /// <summary>The event that brings a renewed subscription; clients other than ours ignore its name.</summary>
    public const string RenewalEvent = "honostar-subscription";

    /// <summary>The event that tells a tab of a shared stream that its subscriptions were refused.</summary>
    public const string RefusalEvent = "honostar-refused";

    /// <summary>How many tabs may share a stream.</summary>
    private const int MaxTabs = 64;

    private static readonly byte[] s_refusal = Encoding.ASCII.GetBytes($"event: {RefusalEvent}\n\n");

    public async Task HandleAsync(HttpContext http)
    {
        var viewer = Viewer.Of(http.User);
        var tabs = new List<WantedTab>();
        var refusal = await ReadAsync(http, viewer, tabs);
        if (refusal != SubscriptionRefusal.None)
        {
            LiveLog.StreamRefused(logger, refusal);
            hub.Metrics.Refused(refusal);
            if (http.Request.Query.ContainsKey(OfficialScript))
            {
                await ReloadAsync(http);
                return;
            }

            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            http.Response.Headers[HeaderName] = "refused";
            http.Response.Headers.CacheControl = "no-store";
            return;
        }

        var stream = new EventStream(hub, http, viewer, tabs.Sum(tab => tab.Regions.Count), compression.For(http), Renew);
        var admission = hub.Streams.TryAdd(stream);
        if (admission != StreamAdmission.Admitted)
        {
            LiveLog.StreamNotAdmitted(logger, admission);
            hub.Metrics.NotAdmitted(admission);
            await StreamLimits.RefuseAsync(http, admission, hub.Options);
            return;
        }

        sessions.Listen();
        try
        {
            await OpenAsync(http, stream, tabs);
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

    /// <summary>Has the page loaded anew: it comes with a subscription that holds.</summary>
    private static async Task ReloadAsync(HttpContext http)
    {
        await using var stream = DatastarStream.Open(http);
        await ScriptEffect.RunAsync(http, stream, "window.location.reload()");
    }

    private async Task OpenAsync(HttpContext http, EventStream stream, List<WantedTab> tabs)
    {
        EventStreamResponse.Prepare(http);
        SendBuffer.Limit(http, hub.Options.SendBufferSize);
        stream.Begin();
        for (var number = 0; number < tabs.Count; number++)
        {
            if (tabs[number].Refusal != SubscriptionRefusal.None)
            {
                LiveLog.StreamRefused(logger, tabs[number].Refusal);
                hub.Metrics.Refused(tabs[number].Refusal);
                stream.Put(StreamTab.LineOf(number));
                stream.Put(s_refusal);
            }
        }

        await stream.FlushAsync(http.RequestAborted);

        // Our client says when a subscription is outdated. Whoever cannot send the header does not say so.
        var isCertain = http.Request.Headers.ContainsKey(HeaderName);
        for (var number = 0; number < tabs.Count; number++)
        {
            if (tabs[number].First is not { } first)
            {
                continue;
            }

            var tab = new StreamTab(number, isShared: tabs.Count > 1, first);
            stream.Add(tab);
            foreach (var (setting, region, entry, hash) in tabs[number].Regions)
            {
                stream.Attach(tab, region, entry.Values, setting, entry.ElementId, hash).IsCertain = isCertain;
            }
        }

        // Not kept while the stream is open.
        tabs.Clear();
        tabs.TrimExcess();
    }

    /// <summary>
    /// Reads the subscriptions of the request: those of one tab are separated by commas, tabs by semicolons. A tab whose subscription is
    /// refused does not keep the others from their stream.
    /// </summary>
    private async ValueTask<SubscriptionRefusal> ReadAsync(HttpContext http, Viewer viewer, List<WantedTab> tabs)
    {
        var text = http.Request.Headers[HeaderName].ToString();
        if (text.Length == 0)
        {
            text = http.Request.Query[QueryName].ToString();
        }

        if (text.Length is 0 or > SubscriptionSigner.MaxLength)
        {
            return text.Length == 0 ? SubscriptionRefusal.Missing : SubscriptionRefusal.TooLarge;
        }

        var groups = text.Split(';', MaxTabs + 1);
        if (groups.Length > MaxTabs)
        {
            return SubscriptionRefusal.TooLarge;
        }

        // It comes back with the subscription that it began with, and does not say so.
        var isOfficial = http.Request.Query.ContainsKey(OfficialScript);
        var room = hub.Options.MaxRegionsPerStream;
        foreach (var group in groups)
        {
            var tab = await ReadTabAsync(group, viewer, isOfficial);
            if (tab.Regions.Count > room)
            {
                tab = WantedTab.Refused(SubscriptionRefusal.TooLarge);
            }

            room -= tab.Regions.Count;
            tabs.Add(tab);
        }

        return tabs.Exists(tab => tab.Refusal == SubscriptionRefusal.None) ? SubscriptionRefusal.None : tabs[0].Refusal;
    }

    /// <summary>Reads the subscriptions of one tab; an entry of a later one replaces an earlier one for the same element.</summary>
    private async ValueTask<WantedTab> ReadTabAsync(string tokens, Viewer viewer, bool isOfficial)
    {
        SubscriptionContent? first = null;
        var isReconnect = false;
        var regions = new List<WantedRegion>();
        foreach (var token in tokens.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // The browser shows something newer than the subscription knows of: nothing is known of what it shows.
            var isOutdated = token.EndsWith(OutdatedMark);
            isReconnect |= isOutdated;
            var refusal = signer.Verify(isOutdated ? token.AsSpan(..^1) : token, hub.Catalog.Build, viewer, out var content);
            if (refusal != SubscriptionRefusal.None)
            {
                return WantedTab.Refused(refusal);
            }

            first ??= content;
            foreach (var entry in content!.Entries)
            {
                if (hub.Catalog.Find(entry.Region) is not { } region)
                {
                    return WantedTab.Refused(SubscriptionRefusal.UnknownRegion);
                }

                if (!await authorizer.IsAllowedAsync(region, entry.Values, viewer))
                {
                    return WantedTab.Refused(SubscriptionRefusal.NotAllowed);
                }

                regions.RemoveAll(other => other.Entry.ElementId == entry.ElementId);
                regions.Add(new WantedRegion(content.Setting, region, entry, isOutdated || isOfficial ? 0 : entry.Hash));
            }
        }

        if (isReconnect)
        {
            hub.Metrics.Reconnected();
        }

        return first is null ? WantedTab.Refused(SubscriptionRefusal.Missing) : new WantedTab(SubscriptionRefusal.None, first, regions);
    }

    /// <summary>What each tab of the stream watches, as subscriptions that are as good as new.</summary>
    private ReadOnlyMemory<byte> Renew(EventStream stream)
    {
        var events = new ArrayBufferWriter<byte>(512);
        foreach (var tab in stream.Tabs)
        {
            var groups = stream.Watches.Where(watch => watch.Tab == tab).GroupBy(watch => watch.Instance.Key.Setting).ToList();
            var tokens = groups.Count > 0 ? groups.Select(group => Sign(stream, tab, group.Key, group)) : [Sign(stream, tab, tab.Setting, [])];
            events.Write(tab.Line);
            Encoding.ASCII.GetBytes($"event: {RenewalEvent}\ndata: {string.Join(',', tokens)}\n\n", events);
        }

        return events.WrittenMemory;
    }

    private string Sign(EventStream stream, StreamTab tab, RegionSetting setting, IEnumerable<Watch> watches) => signer.Sign(new SubscriptionContent(
        hub.Catalog.Build,
        tab.Page,
        stream.Viewer.Key,
        tab.Id,
        setting,
        time.GetUtcNow(),
        [.. watches.Select(watch => new SubscriptionEntry(watch.Instance.Key.Region, watch.Instance.Key.Values, watch.ElementId, watch.KnownHash))]));

    private readonly record struct WantedRegion(RegionSetting Setting, RegionDefinition Region, SubscriptionEntry Entry, ulong KnownHash);

    private sealed record WantedTab(SubscriptionRefusal Refusal, SubscriptionContent? First, List<WantedRegion> Regions)
    {
        public static WantedTab Refused(SubscriptionRefusal why) => new(why, null, []);
    }
}
