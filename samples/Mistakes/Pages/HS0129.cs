namespace Mistakes.HS0129;

public sealed class ForgottenPage // HS0129
{
    public Html Get() => $"<h1>Forgotten</h1>";
}
