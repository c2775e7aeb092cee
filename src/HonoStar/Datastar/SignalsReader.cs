using System.Buffers;
using System.Text;
using System.Text.Unicode;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace HonoStar.Datastar;

/// <summary>
/// Reads the signals a client sent with its request: from the query value <c>datastar</c> of GET and DELETE, from the body otherwise.
/// </summary>
public static class SignalsReader
{
    /// <summary>How many bytes of signals are read at most where no other limit is given: 1 MiB.</summary>
    public const int DefaultMaxBytes = 1024 * 1024;

    private const string QueryName = "datastar";
    private const int MaxDepth = 32;

    /// <summary>The signals, as one JSON object in UTF-8; <c>{}</c> when the request has none. At most <see cref="DefaultMaxBytes"/>.</summary>
    /// <param name="http">The request.</param>
    /// <param name="cancellation">Gives up reading.</param>
    /// <exception cref="BadHttpRequestException">They are no JSON object (400), or too large (413).</exception>
    public static ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContext http, CancellationToken cancellation = default) =>
        ReadAsync(http, DefaultMaxBytes, cancellation);

    /// <summary>The signals, as one JSON object in UTF-8; <c>{}</c> when the request has none.</summary>
    /// <param name="http">The request.</param>
    /// <param name="maxBytes">How many bytes are read at most.</param>
    /// <param name="cancellation">Gives up reading.</param>
    /// <exception cref="BadHttpRequestException">They are no JSON object (400), or more than <paramref name="maxBytes"/> (413).</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContext http, int maxBytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(http);
        var method = http.Request.Method;
        var json = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsDelete(method)
            ? Encoding.UTF8.GetBytes(http.Request.Query[QueryName].ToString())
            : await ReadBodyAsync(http.Request, maxBytes, cancellation);
        if (json.Length > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        if (json.Length == 0)
        {
            return "{}"u8.ToArray();
        }

        Check(json);
        return json;
    }

    /// <summary>The signals as an object. At most <see cref="DefaultMaxBytes"/>.</summary>
    /// <inheritdoc cref="ReadAsync(HttpContext, CancellationToken)"/>
    public static async ValueTask<T> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type, CancellationToken cancellation = default)
    {
        var json = await ReadAsync(http, cancellation);
        try
        {
            return JsonSerializer.Deserialize(json.Span, type) ?? throw Invalid("they are null", null);
        }
        catch (JsonException exception)
        {
            throw Invalid(exception.Message, exception);
        }
    }

    private static async ValueTask<byte[]> ReadBodyAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        while (true)
        {
            var result = await request.BodyReader.ReadAsync(cancellation);
            if (result.Buffer.Length > maxBytes)
            {
                request.BodyReader.AdvanceTo(result.Buffer.End);
                throw TooLarge(maxBytes);
            }

            if (result.IsCompleted)
            {
                var json = result.Buffer.ToArray();
                request.BodyReader.AdvanceTo(result.Buffer.End);
                return json;
            }

            request.BodyReader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static void Check(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            throw Invalid("they are not encoded as UTF-8", null);
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw Invalid("they do not begin with '{'", null);
            }

            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            throw Invalid(exception.Message, exception);
        }
    }

    /// <summary>What is wrong, and where, without what was sent.</summary>
    private static BadHttpRequestException Invalid(string what, Exception? cause) =>
        new($"The signals are not a valid JSON object: {what}", StatusCodes.Status400BadRequest, cause!);

    private static BadHttpRequestException TooLarge(int maxBytes) =>
        new($"The signals are larger than {maxBytes} bytes.", StatusCodes.Status413PayloadTooLarge);
}
