using System.Text.Json;
using HonoStar.Datastar;
using Microsoft.AspNetCore.Http;

namespace HonoStar.Runtime;

/// <content>Signals and forms.</content>
public sealed partial class PageRequest
{
    /// <summary>
    /// The signals that the browser sent, read and validated. A form that was posted without script is read by the
    /// same names, so that a command serves both.
    /// </summary>
    /// <typeparam name="T">The type of input.</typeparam>
    /// <exception cref="BadHttpRequestException">The signals are no JSON object, or one does not parse (400), or they are too large (413).</exception>
    public async ValueTask<T> SignalsAsync<T>()
    {
        if (Http.Request.HasFormContentType)
        {
            return await FormAsync<T>();
        }

        var json = await SignalsReader.ReadAsync(Http, Cancellation);
        return Validated(ReadSignals<T>(json.Span));
    }

    /// <summary>The form that was posted, read and validated.</summary>
    /// <typeparam name="T">The type of input.</typeparam>
    /// <exception cref="BadHttpRequestException">The body is no form (415), a field does not parse (400), or it is too large (413).</exception>
    public async ValueTask<T> FormAsync<T>() => Validated(InputModel<T>.Instance.ReadForm(new FormFields(await FormAsync())));

    /// <summary>The form that was posted, or the query of a form that was sent by GET.</summary>
    /// <exception cref="BadHttpRequestException">The body is no form (415) or it is too large (413).</exception>
    public async ValueTask<IFormCollection> FormAsync()
    {
        if (HttpMethods.IsGet(Http.Request.Method) || HttpMethods.IsHead(Http.Request.Method) || HttpMethods.IsDelete(Http.Request.Method))
        {
            return new FormCollection(Http.Request.Query.ToDictionary(StringComparer.OrdinalIgnoreCase));
        }

        if (!Http.Request.HasFormContentType)
        {
            throw new BindingException("The body must be a form.", StatusCodes.Status415UnsupportedMediaType);
        }

        return await FormBody.ReadAsync(Http);
    }

    /// <summary>A required file of the form.</summary>
    /// <param name="name">The field's name.</param>
    /// <exception cref="BadHttpRequestException">There is none (400).</exception>
    public async ValueTask<IFormFile> FileAsync(string name) =>
        await FileOrNullAsync(name) ?? throw BindingException.Missing("file", name);

    /// <summary>A file of the form, or <see langword="null"/> when there is none or it is empty.</summary>
    /// <param name="name">The field's name.</param>
    public async ValueTask<IFormFile?> FileOrNullAsync(string name) => new FormFields(await FormAsync()).File(name);

    private static T ReadSignals<T>(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json.IsEmpty ? "{}"u8 : json, new JsonReaderOptions { MaxDepth = 32 });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new BindingException("The signals must be a JSON object.", StatusCodes.Status400BadRequest);
            }

            return InputModel<T>.Instance.ReadJson(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException { Source: "System.Text.Json" })
        {
            throw new BindingException("The signals are not valid JSON.", StatusCodes.Status400BadRequest, exception);
        }
    }

    private T Validated<T>(T input)
    {
        HasInput = true;
        var errors = new InputErrors();
        InputModel<T>.Instance.Validate(input, errors, Services);
        return errors.Any ? throw new InvalidInputException(errors) : input;
    }
}
