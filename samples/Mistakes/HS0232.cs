namespace Mistakes.HS0232;

public static class Parts
{
    public static Html Hint() => $"<input aria-label='Name' aria-describedby='hs0232-hnt'><p id='hs0232-hint'>As in your passport</p>"; // HS0232
}
