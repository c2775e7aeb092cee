using System.Runtime.CompilerServices;

namespace HonoStar.Tests.Live;

/// <summary>Waits for what other threads bring about.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var end = TimeProvider.System.GetTimestamp() + (60 * TimeProvider.System.TimestampFrequency);
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetTimestamp() < end, "Never true: " + what);
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }
}
