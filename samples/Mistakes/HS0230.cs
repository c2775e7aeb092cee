namespace Mistakes.HS0230;

public sealed record User(string Name);

public static class Parts
{
    public static Html Name(User? user) => $"<p>{(user is null ? $"<i>nobody</i>" : $"<b>{user.Name}</b>")}</p>"; // HS0230
}
