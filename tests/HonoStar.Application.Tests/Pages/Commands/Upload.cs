using Microsoft.AspNetCore.Http;

namespace HonoStar.Application.Tests.Pages.Commands;

[Page]
public sealed class UploadPage
{
    public Html Get() => $"""<form {Routes.Commands.Upload.Post().Form(multipart: true)}><input type="file" name="image" aria-label="image"></form>""";

    public IResult Post(IFormFile image) => TypedResults.Text($"{image.FileName} {image.Length}");
}
