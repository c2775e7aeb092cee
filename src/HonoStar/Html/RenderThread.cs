namespace HonoStar;

/// <summary>
/// What one thread keeps for rendering: the buffer it writes to at the moment, and a few arrays for the next pages.
/// </summary>
/// <remarks>
/// Arrays come back from any thread, but only their own thread takes them out again. A thread that is taking an
/// array is not in the middle of writing to one, so an array can never be handed out while an abandoned task still
/// writes to it. (Readers on other threads look again after copying: see <see cref="HtmlBuffer.CopyTo"/>.)
/// </remarks>
internal sealed class RenderThread
{
    private const int Slots = 4;
    private const int LargestKept = 512 * 1024;
    private const int SmallestKept = 16 * 1024;

    /// <summary>Where an <see cref="Html"/> that begins on this thread writes; null outside any render.</summary>
    [ThreadStatic]
    internal static HtmlBuffer? CurrentBuffer;

    /// <summary>The render this thread works for; a mirror of the ambient <see cref="RenderScope.Current"/>.</summary>
    [ThreadStatic]
    internal static RenderScope? CurrentScope;

    [ThreadStatic]
    private static RenderThread? t_current;

    private readonly byte[]?[] _spare = new byte[]?[Slots];

    internal static RenderThread Current => t_current ??= new RenderThread();

    /// <summary>The buffer this thread writes to, made if this thread is new to its render; null outside any render.</summary>
    internal static HtmlBuffer? ResolveBuffer()
    {
        if (CurrentBuffer is { IsReleased: false } buffer)
        {
            return buffer;
        }

        return CurrentBuffer = CurrentScope?.BufferOf(Current);
    }

    /// <summary>An array of at least <paramref name="length"/> bytes (0: as many as a page is likely to need), with whatever was in it before. Own thread only.</summary>
    internal byte[] Take(int length)
    {
        for (var i = 0; i < Slots; i++)
        {
            if (_spare[i] is { } spare && spare.Length >= length && Interlocked.CompareExchange(ref _spare[i], null, spare) == spare)
            {
                return spare;
            }
        }

        return GC.AllocateUninitializedArray<byte>(HtmlBuffer.RoundUp(length == 0 ? SmallestKept : length));
    }

    /// <summary>Gives an array back, from any thread. Keeps the largest few.</summary>
    internal void Return(byte[] array)
    {
        if (array.Length is < SmallestKept or > LargestKept)
        {
            return;
        }

        for (var i = 0; i < Slots; i++)
        {
            var spare = Volatile.Read(ref _spare[i]);
            if ((spare is null || spare.Length < array.Length) && Interlocked.CompareExchange(ref _spare[i], array, spare) == spare)
            {
                return;
            }
        }
    }
}
