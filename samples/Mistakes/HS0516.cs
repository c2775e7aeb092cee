namespace Mistakes.HS0516;

[Page("/hs0516")]
public sealed partial class Page0516
{
    [Post("save")]
    public async Task<Reply> Save(HttpResponse response)
    {
        await response.WriteAsync("saved"); // HS0516
        return Reply.None;
    }
}
