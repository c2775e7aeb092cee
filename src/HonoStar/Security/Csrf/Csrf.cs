using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>
/// Protection from commands that another site makes a browser send: where the request comes from is checked first, then
/// a signed double-submit token that is bound to the viewer.
/// </summary>
internal sealed class Csrf(SigningKeys keys, IOptions<HonoStarOptions> options)
{
    public const string CookieName = "ds_csrf";
    public const string HeaderName = "X-CSRF-Token";
    public const string FieldName = "__csrf";

    private const int RandomLength = 16;
    private const int ContentLength = RandomLength + 16;

    private readonly byte[][] _keys = keys.Derive("csrf");

    /// <summary>The request's token; a new one is set as a cookie where there is none that holds for the viewer.</summary>
    public string Token(HttpContext http, Viewer viewer)
    {
        if (http.Items.TryGetValue(typeof(Csrf), out var known))
        {
            return (string)known!;
        }

        var token = http.Request.Cookies[CookieName];
        if (token is null || !IsValid(token, viewer))
        {
            token = Create(viewer);
            http.Response.Cookies.Append(CookieName, token, new CookieOptions
            {
                // The client's script reads it, to send it back in a header.
                HttpOnly = false,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
            });
        }

        http.Items[typeof(Csrf)] = token;
        return token;
    }

    public async ValueTask<CsrfVerdict> CheckAsync(HttpContext http, Viewer viewer)
    {
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsExempt(http))
        {
            return CsrfVerdict.Accepted;
        }

        var origin = OriginOf(request);
        if (origin == RequestOrigin.Foreign)
        {
            return CsrfVerdict.Refused;
        }

        var token = request.Headers[HeaderName].ToString();
        if (token.Length == 0 && request.HasFormContentType)
        {
            token = (await FormBody.ReadAsync(http))[FieldName].ToString();
        }

        if (token.Length > 0)
        {
            return request.Cookies[CookieName] is { } cookie && AreEqual(token, cookie) && IsValid(token, viewer)
                ? CsrfVerdict.Accepted
                : CsrfVerdict.Refused;
        }

        // The official Datastar script sends no token. Nor does it need one where the browser says that the request is the own site's.
        if (origin == RequestOrigin.Same && options.Value.Assets.Datastar.Url is not null && DatastarRequest.Is(request))
        {
            return CsrfVerdict.Accepted;
        }

        // A region that all viewers share holds no token: its plain forms are accepted by where they come from, and
        // where a browser does not say, the person who posted is asked.
        return !request.HasFormContentType || DatastarRequest.Is(request) ? CsrfVerdict.Refused
            : origin == RequestOrigin.Same ? CsrfVerdict.Accepted
            : CsrfVerdict.AskToConfirm;
    }

    private static RequestOrigin OriginOf(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site == "same-origin" ? RequestOrigin.Same
                : site == "none" ? RequestOrigin.Unknown
                : RequestOrigin.Foreign;
        }

        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return RequestOrigin.Unknown;
        }

        return string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase)
            ? RequestOrigin.Same
            : RequestOrigin.Foreign;
    }

    private static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    private bool IsExempt(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<CsrfExemptAttribute>() is not null)
        {
            return true;
        }

        foreach (var path in options.Value.Csrf.ExemptPaths)
        {
            if (http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private string Create(Viewer viewer)
    {
        Span<byte> token = stackalloc byte[RandomLength + Signature.Length];
        RandomNumberGenerator.Fill(token[..RandomLength]);
        Span<byte> content = stackalloc byte[ContentLength];
        WriteContent(token[..RandomLength], viewer, content);
        Signature.Write(_keys, content, token[RandomLength..]);
        return Base64Url.EncodeToString(token);
    }

    private bool IsValid(string token, Viewer viewer)
    {
        Span<byte> bytes = stackalloc byte[RandomLength + Signature.Length];
        if (!Signature.TryReadToken(token, bytes))
        {
            return false;
        }

        Span<byte> content = stackalloc byte[ContentLength];
        WriteContent(bytes[..RandomLength], viewer, content);
        return Signature.IsValid(_keys, content, bytes[RandomLength..]);
    }

    /// <summary>What a token signs: its random part, and whose it is.</summary>
    private static void WriteContent(ReadOnlySpan<byte> random, Viewer viewer, Span<byte> content)
    {
        random.CopyTo(content);
        BinaryPrimitives.WriteUInt128LittleEndian(content[RandomLength..], viewer.Key);
    }

    private enum RequestOrigin
    {
        Unknown,
        Same,
        Foreign,
    }
}
