using System.Buffers.Text;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>
/// The client's scripts, served under names that change with their content: the one that every page loads, and the parts
/// that it loads when they are needed.
/// </summary>
internal static class ClientScript
{
    private const string Prefix = "HonoStar.Assets.";
    private const string Main = "honostar.js";

    private static readonly byte[] s_main = Load(Main);
    private static readonly string s_mainName = $"honostar.{Base64Url.EncodeToString(SHA256.HashData(s_main).AsSpan(0, 9))}.js";
    private static readonly FrozenDictionary<string, Script> s_scripts = LoadAll();
    private static readonly byte[] s_pluginEntry = Encoding.UTF8.GetBytes(
        $"import \"./{s_mainName}\";export * from \"./{s_scripts.Keys.First(name => name.StartsWith("honostar.plugins.", StringComparison.Ordinal))}\";");

    /// <summary>The route template of all of them.</summary>
    public const string Template = "/_/{script}";

    public static Href Href { get; } = new("/_/" + s_mainName);

    public static async Task WriteAsync(HttpContext http)
    {
        if (Main.Equals(http.Request.RouteValues["script"]))
        {
            await WritePluginEntryAsync(http);
            return;
        }

        if (http.Request.RouteValues["script"] is not string name || !s_scripts.TryGetValue(name, out var script))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept-Encoding";
        http.Response.ContentType = "text/javascript; charset=utf-8";
        var bytes = script.Plain;
        if (AcceptsBrotli(http.Request))
        {
            headers.ContentEncoding = "br";
            bytes = script.Brotli.Value;
        }

        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    /// <summary>What plugins import: a name that stays the same from build to build, for what does not.</summary>
    private static async Task WritePluginEntryAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.ContentType = "text/javascript; charset=utf-8";
        http.Response.ContentLength = s_pluginEntry.Length;
        await http.Response.Body.WriteAsync(s_pluginEntry, http.RequestAborted);
    }

    private static bool AcceptsBrotli(HttpRequest request)
    {
        foreach (var coding in request.GetTypedHeaders().AcceptEncoding)
        {
            if (coding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && coding.Quality != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, Script> LoadAll() => typeof(ClientScript).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .ToFrozenDictionary(
            name => name == Main ? s_mainName : name,
            name => new Script(name == Main ? s_main : Load(name)),
            StringComparer.Ordinal);

    private static byte[] Load(string name)
    {
        using var resource = typeof(ClientScript).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException("HonoStar was built without its client script.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
        {
            brotli.Write(bytes);
        }

        return compressed.ToArray();
    }

    private sealed record Script(byte[] Plain)
    {
        /// <summary>Made when a browser first asks for it.</summary>
        public Lazy<byte[]> Brotli { get; } = new(() => Compress(Plain));
    }
}
