namespace Mistakes.HS0243;

public static class Parts
{
    public static Html Field(bool isOn) => $"<input type='checkbox' aria-label='On' {(isOn ? "checked" : "")}>"; // HS0243
}
