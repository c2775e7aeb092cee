using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HonoStar.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace HonoStar;

/// <summary>
/// Tells browsers which links they may fetch ahead (Speculation Rules): those to the pages of the application, whose GET only shows.
/// The rules are a file of their own, under a name that changes with its content, so that each browser fetches it once.
/// </summary>
internal sealed class SpeculationRules
{
    public const string HeaderName = "Speculation-Rules";
    public const string Template = "/_/prefetch/{rules}";
    public const string OptOut = "[data-no-prefetch], [data-no-prefetch] *";

    private readonly EndpointDataSource _endpoints;
    private readonly IOptions<HonoStarOptions> _options;
    private readonly ConcurrentDictionary<string, RuleSet> _byPathBase = new(StringComparer.Ordinal);

    public SpeculationRules(EndpointDataSource endpoints, IOptions<HonoStarOptions> options)
    {
        _endpoints = endpoints;
        _options = options;
        ChangeToken.OnChange(endpoints.GetChangeToken, _byPathBase.Clear);
    }

    /// <summary>
    /// The rules' address from the application's root; <see langword="null"/> where nothing is to be fetched ahead, or there is no page.
    /// </summary>
    public string? Address(HttpContext http) =>
        _options.Value.Navigation.Prefetch && PrefetchRequest.IsAllowed(http) && Of(http.Request) is { HasPages: true } rules ? AddressOf(rules) : null;

    /// <summary>Names the rules in a document's headers.</summary>
    public void WriteHeader(HttpContext http)
    {
        if (Address(http) is { } address)
        {
            http.Response.Headers[HeaderName] = $"\"{http.Request.PathBase.ToUriComponent()}{address}\"";
        }
    }

    /// <summary>Serves the rules.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        var rules = Of(http.Request);
        http.Response.ContentType = "application/speculationrules+json";

        // One that asks for the rules of another build gets today's, but does not keep them.
        var isCurrent = rules.Name.Equals(http.Request.RouteValues["rules"]);
        http.Response.Headers.CacheControl = isCurrent ? "public, max-age=31536000, immutable" : "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.ContentLength = rules.Json.Length;
        await http.Response.Body.WriteAsync(rules.Json, http.RequestAborted);
    }

    private static string AddressOf(RuleSet rules) => Template.Replace("{rules}", rules.Name, StringComparison.Ordinal);

    private RuleSet Of(HttpRequest request)
    {
        var pathBase = request.PathBase.ToUriComponent();
        return _byPathBase.GetOrAdd(pathBase, Make);
    }

    private RuleSet Make(string pathBase)
    {
        var patterns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in _endpoints.Endpoints)
        {
            if (endpoint is RouteEndpoint route
                && route.Metadata.GetMetadata<PageDefinition>() is { } page
                && route.Metadata.GetMetadata<HandlerDefinition>() is { Method: "GET" } handler
                && handler.Template == page.Template
                && route.Metadata.GetMetadata<NoPrefetchAttribute>() is null)
            {
                patterns.Add(Escape(pathBase) + PatternOf(route.RoutePattern));
            }
        }

        return new RuleSet(patterns);
    }

    /// <summary>A route as a URL pattern: a parameter is one segment, or part of one; a catch-all is what follows.</summary>
    private static string PatternOf(RoutePattern route)
    {
        var pattern = new StringBuilder();
        var number = 0;
        foreach (var segment in route.PathSegments)
        {
            if (segment.Parts is [RoutePatternParameterPart { IsCatchAll: true } or RoutePatternParameterPart { IsOptional: true } or RoutePatternParameterPart { Default: not null }])
            {
                var isCatchAll = ((RoutePatternParameterPart)segment.Parts[0]).IsCatchAll;
                pattern.Append(isCatchAll ? "{/*}?" : $"{{/:p{number++}}}?");
                continue;
            }

            pattern.Append('/');
            foreach (var part in segment.Parts)
            {
                pattern.Append(part switch
                {
                    RoutePatternLiteralPart literal => Escape(literal.Content),
                    RoutePatternSeparatorPart separator => Escape(separator.Content),
                    _ => $"{{:p{number++}}}",
                });
            }
        }

        return pattern.Length == 0 ? "/" : pattern.ToString();
    }

    private static string Escape(string literal)
    {
        var escaped = new StringBuilder(literal.Length);
        foreach (var c in literal)
        {
            if (@"\:*+?(){}".Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    private sealed class RuleSet
    {
        public RuleSet(IReadOnlyCollection<string> patterns)
        {
            HasPages = patterns.Count > 0;
            Json = Write(patterns);
            Name = Base64Url.EncodeToString(SHA256.HashData(Json).AsSpan(0, 9)) + ".json";
        }

        public bool HasPages { get; }

        public byte[] Json { get; }

        public string Name { get; }

        private static byte[] Write(IReadOnlyCollection<string> patterns)
        {
            using var output = new MemoryStream();
            using (var json = new Utf8JsonWriter(output))
            {
                json.WriteStartObject();
                json.WriteStartArray("prefetch");
                json.WriteStartObject();
                json.WriteString("source", "document");
                json.WriteString("eagerness", "moderate");
                json.WriteStartObject("where");
                json.WriteStartArray("and");
                json.WriteStartObject();
                json.WriteStartArray("href_matches");
                foreach (var pattern in patterns)
                {
                    // With any query: it says what of the page is shown.
                    json.WriteStartObject();
                    json.WriteString("pathname", pattern);
                    json.WriteString("search", "*");
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteStartObject("not");
                json.WriteString("selector_matches", OptOut);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }

            return output.ToArray();
        }
    }
}
