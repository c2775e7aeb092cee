using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace HonoStar.Faults.Tests.Nodes;

/// <summary>
/// A browser's tab: loads a page, reads its event stream, applies what comes to its document, and comes back, to any node, when the
/// stream ends.
/// </summary>
internal sealed class Tab : IAsyncDisposable
{
    private static readonly HttpClient s_client = new(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue }) { Timeout = Timeout.InfiniteTimeSpan };

    private readonly Cluster _cluster;
    private readonly string _path;
    private readonly CancellationTokenSource _closed = new();
    private readonly Lock _gate = new();
    private readonly Task _life;
    private int _node;
    private IHtmlDocument? _document;
    private string _subscription = "";
    private bool _isOutdated;
    private bool _isFollowing;
    private TaskCompletionSource _reads = new();

    public Tab(Cluster cluster, string board, int node)
    {
        _cluster = cluster;
        _path = "/boards/" + board;
        _node = node;
        Board = board;
        _reads.SetResult();
        _life = Task.Run(LiveAsync);
    }

    public string Board { get; }

    /// <summary>How often the stream had to be opened anew.</summary>
    public int Reconnects { get; private set; }

    public bool IsFollowing => Volatile.Read(ref _isFollowing);

    /// <summary>What the person sees.</summary>
    public string? Region
    {
        get
        {
            lock (_gate)
            {
                return _document?.GetElementById("board")?.OuterHtml;
            }
        }
    }

    /// <summary>What a page is, as a fresh load of it shows.</summary>
    public static async Task<string> FreshAsync(int port, string board)
    {
        var document = await new HtmlParser().ParseDocumentAsync(await s_client.GetStringAsync($"http://127.0.0.1:{port}/boards/{board}"));
        return document.GetElementById("board")!.OuterHtml;
    }

    /// <summary>From now on the tab takes no bytes, as one in a tunnel does.</summary>
    public void Stall() => _reads = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Resume() => _reads.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        Resume();
        await _life;
        _closed.Dispose();
    }

    private async Task LiveAsync()
    {
        while (!_closed.IsCancellationRequested)
        {
            try
            {
                if (_subscription.Length == 0)
                {
                    await LoadAsync();
                }

                await FollowAsync();
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
            {
                // The node has gone, or the tab is closed.
            }

            Volatile.Write(ref _isFollowing, false);
            if (!_closed.IsCancellationRequested)
            {
                // As a load balancer without sticky sessions would have it.
                _node++;
                Reconnects++;
                await Task.Delay(Random.Shared.Next(20, 250), _closed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task LoadAsync()
    {
        var document = await new HtmlParser().ParseDocumentAsync(await s_client.GetStringAsync(Address(_path), _closed.Token));
        lock (_gate)
        {
            _document = document;
        }

        _subscription = document.GetElementById("honostar-live")!.GetAttribute("data-subscription")!;
        _isOutdated = false;
    }

    private async Task FollowAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address("/_/events"));
        request.Headers.Add("HonoStar-Subscription", _subscription + (_isOutdated ? "*" : ""));
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await s_client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _closed.Token);
        if (!response.IsSuccessStatusCode)
        {
            // Too old, or of another build: the page is loaded anew.
            _subscription = "";
            return;
        }

        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(_closed.Token));
        Volatile.Write(ref _isFollowing, true);
        var name = "";
        var data = new List<string>();
        while (true)
        {
            await _reads.Task;
            if (await reader.ReadLineAsync(_closed.Token) is not { } line)
            {
                return;
            }

            if (line.Length == 0)
            {
                Take(name, data);
                (name, data) = ("", []);
            }
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                data.Add(line["data: ".Length..]);
            }
        }
    }

    private void Take(string name, List<string> data)
    {
        if (name == "honostar-subscription")
        {
            _subscription = data[0];
            _isOutdated = false;
        }
        else if (name == "datastar-patch-elements")
        {
            _isOutdated = true;
            lock (_gate)
            {
                Patch(Value(data, "elements"), Value(data, "selector"), Value(data, "mode"));
            }
        }
    }

    /// <summary>Applies a patch by the modes of the protocol; morphing and replacing give the same markup.</summary>
    private void Patch(string elements, string selector, string mode)
    {
        if (mode == "remove")
        {
            foreach (var gone in _document!.QuerySelectorAll(selector).ToArray())
            {
                gone.Remove();
            }

            return;
        }

        foreach (var element in new HtmlParser().ParseFragment(elements, _document!.Body!).OfType<IElement>().ToArray())
        {
            var target = (selector.Length > 0 ? _document.QuerySelector(selector) : _document.GetElementById(element.Id!)) ??
                throw new InvalidOperationException($"A patch for '{selector}{element.Id}' has no target.");
            switch (mode)
            {
                case "" or "outer" or "replace":
                    target.Replace(element);
                    break;
                case "inner":
                    target.InnerHtml = elements;
                    return;
                case "append":
                    target.Append(element);
                    break;
                case "prepend":
                    target.Prepend(element);
                    break;
                case "before":
                    target.Before(element);
                    break;
                case "after":
                    target.After(element);
                    break;
                default:
                    throw new InvalidOperationException($"The mode '{mode}' is unknown.");
            }
        }
    }

    private static string Value(List<string> data, string key) =>
        string.Join('\n', data.Where(line => line.StartsWith(key + " ", StringComparison.Ordinal)).Select(line => line[(key.Length + 1)..]));

    private string Address(string path) => $"http://127.0.0.1:{_cluster.PortOf(_node)}{path}";
}
