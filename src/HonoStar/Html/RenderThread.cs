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
    private const int SmallestKept = 4 * 1024;

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

    /// <summary>
    /// An array of at least <paramref name="length"/> bytes, with whatever was in it before: the largest spare one for a
    /// page, the smallest that is large enough for a part of one. Own thread only.
    /// </summary>
    internal byte[] Take(int length, bool largest)
    {
        var best = -1;
        var bestLength = 0;
        for (var i = 0; i < Slots; i++)
        {
            if (_spare[i] is { } spare && spare.Length >= length && (best < 0 || spare.Length > bestLength == largest))
            {
                best = i;
                bestLength = spare.Length;
            }
        }

        // Others only put larger arrays in.
        return best >= 0 && Interlocked.Exchange(ref _spare[best], null) is { } taken
            ? taken
            : GC.AllocateUninitializedArray<byte>(HtmlBuffer.RoundUp(length));
    }

    /// <summary>Gives an array back, from any thread. The largest few are kept.</summary>
    internal void Return(byte[] array)
    {
        if (array.Length is < SmallestKept or > LargestKept)
        {
            return;
        }

        for (var i = 0; i < Slots; i++)
        {
            if (Interlocked.CompareExchange(ref _spare[i], array, null) is null)
            {
                return;
            }
        }

        for (var i = 0; i < Slots; i++)
        {
            if (_spare[i] is { } spare && spare.Length < array.Length && Interlocked.CompareExchange(ref _spare[i], array, spare) == spare)
            {
                return;
            }
        }
    }
}
