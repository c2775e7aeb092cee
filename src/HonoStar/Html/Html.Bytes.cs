namespace HonoStar;

// Pieces whose bytes exist already.
public partial struct Html
{
    /// <summary>A piece around bytes that are complete and never change again. Lives for as long as it is referenced.</summary>
    internal static Html Over(byte[] bytes) => bytes.Length == 0 ? default : new Html(HtmlBuffer.Of(bytes), 0, bytes.Length);
}
