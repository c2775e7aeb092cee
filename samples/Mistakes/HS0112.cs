namespace Mistakes.HS0112;

[Page("/hs0112/{**path}")]
public sealed partial class Page0112
{
    public Html Get(string path) => $"<p>{path}</p>";

    [Post("rename")] // HS0112
    public Reply Rename(string path) => Reply.Toast(path);
}
