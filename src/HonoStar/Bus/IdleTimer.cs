namespace HonoStar.Bus;

/// <summary>Timers of what outlives the request that made it.</summary>
internal static class IdleTimer
{
    /// <summary>A timer that carries nothing ambient, and does not run yet.</summary>
    public static ITimer CreateIdleTimer(this TimeProvider time, TimerCallback callback, object? state)
    {
        using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl) : ExecutionContext.SuppressFlow())
        {
            return time.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
