namespace Mistakes.HS0313;

[Page("/hs0313")]
public sealed partial class Page0313(IHttpContextAccessor accessor)
{
    public Html Get() => $"{Live.List()}";

    [Live<Changes>]
    private Html List() => $"<ul id='hs0313'>{accessor.HttpContext?.User.Identity?.Name}</ul>"; // HS0313
}
