namespace Mistakes.HS0106;

[Page("/hs0106")]
public sealed class EmptyPage // HS0106
{
}
