namespace HonoStar;

/// <summary>Between <see cref="Html"/> and the bytes that streams send.</summary>
internal static class RegionMarkup
{
    public static byte[] BytesOf(Html html) => html.B;

    public static Html Of(byte[] bytes) => new(bytes);
}
