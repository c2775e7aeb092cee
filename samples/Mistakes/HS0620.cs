namespace Mistakes.HS0620;

[Page("/hs0620")]
public sealed partial class Page0620
{
    public Html Get() => $"<script>alert(1)</script>"; // HS0620
}
