namespace Mistakes.HS0514;

[Page("/hs0514")]
public sealed partial class Page0514
{
    [Post("save")]
    public async Task<Reply> Save(HttpResponse response)
    {
        await response.WriteAsync("saved"); // HS0514
        return Reply.None;
    }
}
