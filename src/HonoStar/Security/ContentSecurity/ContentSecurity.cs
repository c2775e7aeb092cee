using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>The security headers of a document, with a nonce of its own for each response.</summary>
internal static class ContentSecurity
{
    private static readonly object s_nonceKey = new();

    public static string Nonce(HttpContext http)
    {
        if (http.Items.TryGetValue(s_nonceKey, out var known))
        {
            return (string)known!;
        }

        Span<byte> random = stackalloc byte[18];
        RandomNumberGenerator.Fill(random);
        var nonce = Base64Url.EncodeToString(random);
        http.Items[s_nonceKey] = nonce;
        return nonce;
    }

    public static void WriteHeaders(HttpContext http, HonoStarOptions options)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.XFrameOptions = "SAMEORIGIN";
        if (headers.CacheControl.Count == 0)
        {
            // A document holds a nonce, a token and what this viewer may see.
            headers.CacheControl = PrefetchRequest.Is(http.Request) ? PrefetchRequest.CacheControl : "private, no-cache";
        }

        if (options.ContentSecurity.Enabled)
        {
            headers.ContentSecurityPolicy = Policy(options, Nonce(http));
        }
    }

    private static string Policy(HonoStarOptions options, string nonce)
    {
        var official = options.Assets.Datastar;
        var policy = new StringBuilder();
        foreach (var (directive, value) in options.ContentSecurity.Directives)
        {
            // What becomes markup there goes through no policy that could be named.
            if (official.Url is not null && directive.Contains("trusted-types", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            policy.Append(policy.Length > 0 ? "; " : "").Append(directive).Append(' ').Append(value);
            if (official is { Url: not null, AllowEval: true } && directive.Equals("script-src", StringComparison.OrdinalIgnoreCase))
            {
                policy.Append(" 'unsafe-eval'");
            }
        }

        return policy.Replace("{nonce}", nonce).ToString();
    }
}
