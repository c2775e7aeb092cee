using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace HonoStar.Application.Tests;

/// <summary>A browser as far as HTTP goes: it keeps cookies, and sends what a browser sends with navigations, forms and actions.</summary>
public sealed class Browser(TestServer server)
{
    private static readonly Uri s_origin = new("http://localhost");

    private readonly CookieContainer _cookies = new();

    public string? CsrfToken => _cookies.GetCookies(s_origin)["ds_csrf"]?.Value;

    public void SetCookie(string name, string value) => _cookies.Add(s_origin, new Cookie(name, value));

    public string? Cookie(string name) => _cookies.GetCookies(s_origin)[name]?.Value;

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(s_origin, path)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (!request.Headers.Contains("Accept"))
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        }

        var cookies = _cookies.GetCookieHeader(request.RequestUri!);
        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", cookies);
        }

        using var client = server.CreateClient();
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
            {
                _cookies.SetCookies(s_origin, cookie);
            }
        }

        return response;
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public async Task<IHtmlDocument> PageAsync(string path) =>
        await ParseAsync(await GetAsync(path));

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Posts a form as a browser without script does.</summary>
    public Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, Form(fields), ("Sec-Fetch-Site", "same-origin"), ("Referer", s_origin + "came-from"));

    /// <summary>Sends a form as an action does.</summary>
    public Task<HttpResponseMessage> ActFormAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, Form(fields), ("Datastar-Request", "true"), ("X-CSRF-Token", CsrfToken ?? ""));

    /// <summary>Sends signals as an action does.</summary>
    public Task<HttpResponseMessage> ActAsync(HttpMethod method, string path, string signals = "{}") =>
        method == HttpMethod.Get || method == HttpMethod.Delete
            ? SendAsync(method, path + "?datastar=" + Uri.EscapeDataString(signals), null, ("Datastar-Request", "true"), ("X-CSRF-Token", CsrfToken ?? ""))
            : SendAsync(method, path, new StringContent(signals, Encoding.UTF8, "application/json"), ("Datastar-Request", "true"), ("X-CSRF-Token", CsrfToken ?? ""));

    private static FormUrlEncodedContent Form((string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
