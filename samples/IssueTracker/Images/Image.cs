namespace IssueTracker.Images;

/// <summary>A picture that somebody uploaded, of a kind that its own first bytes say it is.</summary>
/// <param name="ContentType">One of image/png, image/jpeg, image/gif and image/webp.</param>
/// <param name="Content">The file.</param>
public sealed record Image(string ContentType, byte[] Content)
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const int MaxLength = 2 * 1024 * 1024;

    /// <summary>What a file picker should offer.</summary>
    public const string Accept = "image/png,image/jpeg,image/gif,image/webp";

    /// <summary>Reads an uploaded file. What its sender says about its name and type counts for nothing.</summary>
    /// <returns>The image, or why it is none.</returns>
    public static async Task<(Image? Image, string? Error)> ReadAsync(IFormFile file)
    {
        if (file.Length > MaxLength)
        {
            return (null, $"The image is larger than {MaxLength / 1024 / 1024} MB.");
        }

        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content);
        return TypeOf(content) is { } type
            ? (new Image(type, content), null)
            : (null, "Only PNG, JPEG, GIF and WebP images can be attached.");
    }

    /// <summary>The type of an image by its first bytes; nothing for everything else, such as SVG, which can hold script.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> content) => content switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };
}
