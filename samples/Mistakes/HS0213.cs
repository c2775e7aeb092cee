namespace Mistakes.HS0213;

public static class Parts
{
    public static Html Save(bool isBusy) => $"<button disabled='{isBusy}'>Save</button>"; // HS0213
}
