using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>Reads a posted form; one that breaks a limit is a 413, one that is no form a 400.</summary>
internal static class FormBody
{
    public static async ValueTask<IFormCollection> ReadAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException exception) when (exception.Message.Contains("limit", StringComparison.OrdinalIgnoreCase))
        {
            throw new BindingException("The form is too large: " + exception.Message, StatusCodes.Status413PayloadTooLarge, exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BindingException("The body is not a valid form.", StatusCodes.Status400BadRequest, exception);
        }
    }
}
