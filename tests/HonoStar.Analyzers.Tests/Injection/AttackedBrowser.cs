using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using HonoStar.Analyzers.Tests.Verification;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HonoStar.Analyzers.Tests.Injection;

/// <summary>
/// Chromium with what the attempts rendered: frames with the client's script and without a Content Security Policy, in which
/// everything is clicked, focused and pointed at. Whatever is executed or loaded, and whatever is not where it was put, is a hit.
/// </summary>
internal sealed class AttackedBrowser
{
    private const int InAFrame = 12;

    /// <summary>The parts of a page, by the number of their attempt.</summary>
    private readonly List<(int Number, string Html)> _parts = [];
    private readonly Dictionary<int, Func<HttpContext, Task>> _streams = [];
    private readonly ConcurrentDictionary<int, string> _hits = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Puts what an attempt rendered into a page.</summary>
    public void Show(int number, string html) => _parts.Add((number, html));

    /// <summary>Sends what an attempt rendered in an event, to a page that asks for it.</summary>
    public void Send(int number, Func<HttpContext, Task> respond)
    {
        _streams.Add(number, respond);
        Show(number, $"<div id=\"s-{number}\" data-init=\"@get('/stream/{number}')\"></div>");
    }

    /// <summary>Loads everything, and says what hit: attempts by their number, with what they did.</summary>
    /// <param name="controls">The attempts that have to hit. They are loaded last; when they have, the others have had their time.</param>
    public async Task<IReadOnlyDictionary<int, string>> RunAsync(IReadOnlyCollection<int> controls, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["HonoStar:Signing:Secrets:0"] = "a secret that is long enough for every test";
        builder.Services.AddHonoStar();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        Map(app, controls);
        await app.StartAsync(cancellation);
        using var browser = new Chromium("--remote-debugging-port=0", app.Urls.First());
        await _done.Task.WaitAsync(TimeSpan.FromMinutes(2), cancellation);
        return _hits;
    }

    private void Map(WebApplication app, IReadOnlyCollection<int> controls)
    {
        app.MapHonoStar(new PageAssembly("Injection", Guid.NewGuid()));
        app.MapGet("/", () => Results.Content(Index(controls), "text/html; charset=utf-8"));
        app.MapGet("/frame", (int first, int count) => Results.Content(Frame(_parts.Skip(first).Take(count)), "text/html; charset=utf-8"));
        app.MapGet("/blank", () => Results.Content("", "text/html"));
        app.MapGet("/leak", (HttpRequest request) => Hit(int.Parse(request.QueryString.Value!.TrimStart('?').Split('&', '=')[0], CultureInfo.InvariantCulture), "loaded"));
        app.MapGet("/stream/{number:int}", (int number, HttpContext http) => _streams[number](http));
        app.MapPost("/hit", (int number, string what) => Hit(number, what));
        app.MapGet("/hits", () => _hits.Keys);
        app.MapPost("/done", () => _done.TrySetResult());
    }

    private void Hit(int number, string what) => _hits.TryAdd(number, what);

    /// <summary>Loads the frames, a few at a time, and waits until the controls have hit.</summary>
    private string Index(IReadOnlyCollection<int> controls)
    {
        var shown = _parts.Select((part, index) => (part.Number, index)).ToList();
        var first = shown.First(part => controls.Contains(part.Number)).index;
        var frames = Enumerable.Range(0, (first + InAFrame - 1) / InAFrame).Select(frame => (frame * InAFrame, Math.Min(InAFrame, first - (frame * InAFrame))))
            .Concat(shown.Where(part => controls.Contains(part.Number)).Select(part => (part.index, 1)));
        return $$"""
            <!doctype html><title>attempts</title><body><script>
            const expected = [{{string.Join(',', controls)}}];
            const hits = new Set();
            window.pwn = (number, what) => {
              if (!hits.has(number)) { hits.add(number); fetch(`/hit?number=${number}&what=${encodeURIComponent(what ?? 'executed')}`, { method: 'POST' }); }
            };
            const load = ([first, count]) => new Promise(loaded => {
              const frame = document.createElement('iframe');
              frame.width = 400; frame.height = 300;
              frame.onload = () => { frame.onload = null; loaded(frame); };
              frame.src = `/frame?first=${first}&count=${count}`;
              document.body.append(frame);
            });
            (async () => {
              const frames = [{{string.Join(',', frames.Select(frame => $"[{frame.Item1},{frame.Item2}]"))}}];
              const shown = [];
              for (let i = 0; i < frames.length; i += 6) { shown.push(...await Promise.all(frames.slice(i, i + 6).map(load))); }
              const asked = Date.now();
              const inAll = (frames, ask) => frames.map(frame => { try { return ask(frame.contentWindow); } catch { return undefined; } });
              const inControls = shown.slice(-expected.length);
              while (Date.now() - asked < 30000) {
                inAll(inControls, page => { page.attack(); page.look(true); });
                // What an attempt loads, the server alone knows.
                const known = await (await fetch('/hits')).json();
                if (expected.every(number => known.includes(number)) && inAll(shown, page => page.arrived()).every(arrived => arrived !== false)) { break; }
                await new Promise(again => setTimeout(again, 200));
              }
              inAll(shown, page => { page.attack(); page.look(); });
              await new Promise(sent => setTimeout(sent, 300));
              await fetch('/done', { method: 'POST' });
            })();
            </script>
            """;
    }

    /// <summary>A page with parts. Behind each stands a mark, which is in its place only when the part left nothing open.</summary>
    private static string Frame(IEnumerable<(int Number, string Html)> parts)
    {
        var numbers = parts.Select(part => part.Number).ToList();
        var page = new StringBuilder();
        page.Append($$"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>frame</title><script>
            const numbers = [{{string.Join(',', numbers)}}];
            window.pwn = number => top.pwn(number);
            window.alert = window.confirm = window.prompt = number => top.pwn(+number, 'dialog');
            const executes = address => /^\s*(javascript|data|vbscript|blob|filesystem):/i.test(address);
            const addressesOf = element => ['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href'].map(name => element.getAttribute?.(name) ?? '');
            for (const event of ['click', 'submit']) {
              addEventListener(event, e => {
                const element = e.target.closest?.('a, form, button');
                if (element && !addressesOf(element).some(executes)) { e.preventDefault(); }
              }, true);
            }
            function attack() {
              for (const element of document.querySelectorAll('body *')) {
                for (const type of ['mouseover', 'mouseenter', 'focus', 'focusin', 'input', 'change', 'toggle', 'click']) {
                  element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
                }
              }
            }
            function arrived() { return [...document.querySelectorAll('[id^="s-"][data-init]')].length === 0; }
            function look(early) {
              for (const number of numbers) {
                const part = document.querySelector(`body > section[data-part="${number}"]`);
                if (!part || part.nextElementSibling?.getAttribute('data-end') !== `${number}`) { top.pwn(number, 'left its place'); continue; }
                if (!early && document.querySelector(`#s-${number}[data-init]`)) { top.pwn(number, 'has not arrived'); }
                for (const element of part.querySelectorAll('*')) {
                  if ([...element.attributes].some(attribute => /^on/i.test(attribute.name))) { top.pwn(number, 'made an event handler'); }
                  if (addressesOf(element).some(executes)) { top.pwn(number, 'made an address that executes'); }
                  if (element.matches('img[src="x:"], iframe[srcdoc], animate, base')) { top.pwn(number, 'made an element'); }
                }
              }
            }
            </script><script type="module" src="SCRIPT"></script></head><body>
            """.Replace("SCRIPT", s_script.Value, StringComparison.Ordinal));
        foreach (var (number, html) in parts)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n<section data-part=\"{number}\">{html}</section><i data-end=\"{number}\"></i>");
        }

        return page.Append("</body></html>").ToString();
    }

    /// <summary>The address of the client's script, as documents link it.</summary>
    private static readonly Lazy<string> s_script = new(() =>
        typeof(Html).Assembly.GetType("HonoStar.ClientScript")!.GetProperty("Href")!.GetValue(null)!.ToString()!);
}
