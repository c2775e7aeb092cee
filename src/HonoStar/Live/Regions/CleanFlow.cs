namespace HonoStar;

/// <summary>Runs code without anything ambient: no request, no user, no culture, no logging scope of whoever starts it.</summary>
internal static class CleanFlow
{
    private static readonly ExecutionContext s_empty = Capture();

    public static void Run(ContextCallback callback, object state) => ExecutionContext.Run(s_empty, callback, state);

    private static ExecutionContext Capture()
    {
        // A new thread that is started unsafely is the one place that surely inherits nothing.
        ExecutionContext? empty = null;
        var thread = new Thread(() => empty = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return empty!;
    }
}
