namespace HonoStar;

/// <summary>Between <see cref="Html"/> and the bytes that streams send.</summary>
internal static class RegionMarkup
{
    public static byte[] BytesOf(Html html) => html.ToUtf8Array();

    public static Html Of(byte[] bytes) => Html.Raw(bytes);
}
