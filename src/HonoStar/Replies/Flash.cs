using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HonoStar;

/// <summary>
/// What one response leaves for the next page of a browser without script: the errors of a refused form with what had
/// been typed, and toasts. It travels in a signed cookie that is read once.
/// </summary>
internal sealed class Flash
{
    private const string CookieName = "hs_flash";

    // Browsers keep a cookie of about 4 KB; longer ones are dropped without a word.
    private const int MaxCookieLength = 3800;

    private static readonly Flash s_empty = new(FieldErrors.None, []);

    private Flash(FieldErrors errors, List<(string Text, ToastKind Kind)> toasts)
    {
        Errors = errors;
        Toasts = toasts;
    }

    public FieldErrors Errors { get; }

    public List<(string Text, ToastKind Kind)> Toasts { get; }

    /// <summary>Leaves errors and toasts for the next page; returns whether they fit.</summary>
    public static bool TryWrite(HttpContext http, InputErrors? errors, IFormCollection? form, List<(string Text, ToastKind Kind)> toasts)
    {
        var packed = Pack(errors, form, toasts);
        var value = http.RequestServices.GetRequiredService<FlashSigner>().Sign(packed);
        if (value.Length > MaxCookieLength)
        {
            return false;
        }

        http.Response.Cookies.Append(CookieName, value, Options(http));
        return true;
    }

    /// <summary>Whether something waits to be shown by the next page.</summary>
    public static bool IsWaiting(HttpContext http) => http.Request.Cookies.ContainsKey(CookieName);

    /// <summary>The errors of a form that is shown again in the same response.</summary>
    public static void Set(HttpContext http, InputErrors errors, IFormCollection? form) =>
        http.Items[typeof(Flash)] = new Flash(new FieldErrors(new(errors.Messages), Values(form)), []);

    public static Flash Read(HttpContext http)
    {
        if (http.Items.TryGetValue(typeof(Flash), out var known))
        {
            return (Flash)known!;
        }

        var flash = s_empty;
        if (http.Request.Cookies[CookieName] is { Length: > 0 } cookie)
        {
            if (http.RequestServices.GetRequiredService<FlashSigner>().Verify(cookie) is { } packed)
            {
                flash = Unpack(packed);
            }

            if (!http.Response.HasStarted)
            {
                http.Response.Cookies.Delete(CookieName, Options(http));
            }
        }

        http.Items[typeof(Flash)] = flash;
        return flash;
    }

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
    };

    private static Dictionary<string, string> Values(IFormCollection? form)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, texts) in form ?? FormCollection.Empty)
        {
            if (name != Csrf.FieldName && !name.Contains("password", StringComparison.OrdinalIgnoreCase))
            {
                values[name] = texts.ToString();
            }
        }

        return values;
    }

    private static byte[] Pack(InputErrors? errors, IFormCollection? form, List<(string Text, ToastKind Kind)> toasts)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var json = new Utf8JsonWriter(brotli))
        {
            json.WriteStartObject();
            Write(json, "errors", errors?.Messages);
            Write(json, "values", errors is null ? null : Values(form));
            json.WriteStartArray("toasts");
            foreach (var (text, kind) in toasts)
            {
                json.WriteNumberValue((int)kind);
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return packed.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>>? texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in texts ?? [])
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static Flash Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(brotli);
        var toasts = new List<(string, ToastKind)>();
        var list = json.RootElement.GetProperty("toasts");
        for (var i = 0; i + 1 < list.GetArrayLength(); i += 2)
        {
            toasts.Add((list[i + 1].GetString()!, (ToastKind)list[i].GetInt32()));
        }

        return new Flash(new FieldErrors(Texts(json, "errors"), Texts(json, "values")), toasts);
    }

    private static Dictionary<string, string> Texts(JsonDocument json, string name) =>
        json.RootElement.GetProperty(name).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
}
