namespace Mistakes.HS0514;

public static class Replies
{
    public static Reply Saved() => Reply.Signals(new Status("Saved")); // HS0514
}

public sealed record Status(string Text);
