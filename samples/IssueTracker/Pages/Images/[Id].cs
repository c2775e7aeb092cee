namespace IssueTracker.Pages.Images;

/// <summary>The pictures of issues. Public, as the issues are.</summary>
[Page]
public sealed class ImagePage(ImageStore images)
{
    /// <summary>The file. A browser must not make anything else of it than the picture that it was found to be.</summary>
    public async Task<IResult> Get(Guid id, HttpResponse response)
    {
        var image = await images.FindAsync(id) ?? throw new NotFoundException();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(image.Content, image.ContentType);
    }
}
