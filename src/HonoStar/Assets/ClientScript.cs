using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>The client's script, served under a name that changes with its content.</summary>
internal static class ClientScript
{
    private static readonly byte[] s_bytes = Load();
    private static readonly string s_fingerprint = Base64Url.EncodeToString(SHA256.HashData(s_bytes).AsSpan(0, 9));

    public static string Path { get; } = $"/_/honostar.{s_fingerprint}.js";

    public static Href Href { get; } = new(Path);

    public static async Task WriteAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        http.Response.ContentType = "text/javascript; charset=utf-8";
        http.Response.ContentLength = s_bytes.Length;
        await http.Response.Body.WriteAsync(s_bytes, http.RequestAborted);
    }

    private static byte[] Load()
    {
        using var resource = typeof(ClientScript).Assembly.GetManifestResourceStream("HonoStar.Assets.honostar.js")
            ?? throw new InvalidOperationException("HonoStar was built without its client script.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
