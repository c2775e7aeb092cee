using System.Numerics;
using System.Runtime.CompilerServices;

namespace HonoStar;

/// <summary>
/// Bytes that fragments of one render are written to, one behind the other. What has been written is never
/// overwritten while the render lasts, so that every <see cref="Html"/> that points here stays true.
/// </summary>
/// <remarks>
/// Only its own thread writes to a shared buffer. A private buffer belongs to one <see cref="Html"/>, and moves with
/// it from thread to thread. The object is never used again for another render; its array may be.
/// </remarks>
internal sealed class HtmlBuffer
{
    private const int SmallestShared = 16 * 1024;
    private const int SmallestPrivate = 4 * 1024;

    // An array of its own, not the shared empty one.
    private static readonly byte[] s_released = GC.AllocateArray<byte>(0);

    private readonly RenderThread? _owner;
    private byte[] _array;
    private bool _roamed;

    private HtmlBuffer(RenderThread? owner, byte[] array, bool isPrivate)
    {
        _owner = owner;
        _array = array;
        IsPrivate = isPrivate;
    }

    /// <summary>Where the written bytes end.</summary>
    internal int Tail;

    /// <summary>The next buffer of the same render.</summary>
    internal HtmlBuffer? Next;

    /// <summary>Whether one <see cref="Html"/> alone writes here.</summary>
    internal bool IsPrivate { get; }

    /// <summary>The array; of length zero once the memory was given back.</summary>
    internal byte[] Array
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _array;
    }

    internal bool IsReleased => ReferenceEquals(_array, s_released);

    /// <summary>A buffer that all fragments of a render share which are written by <paramref name="owner"/>'s thread.</summary>
    internal static HtmlBuffer Shared(RenderThread owner) => 
        new(owner, owner.Take(SmallestShared, largest: true), isPrivate: false);

    /// <summary>A buffer for one fragment, in a render's memory.</summary>
    internal static HtmlBuffer Private(RenderThread owner, int capacity) => 
        new(owner, owner.Take(Math.Max(capacity, SmallestPrivate), largest: false), isPrivate: true);

    /// <summary>A buffer for one fragment, that lives for as long as something points to it.</summary>
    internal static HtmlBuffer Free(int capacity) =>
        new(null, GC.AllocateUninitializedArray<byte>(RoundUp(Math.Max(capacity, 64))), isPrivate: true);

    /// <summary>A buffer around bytes that are complete.</summary>
    internal static HtmlBuffer Of(byte[] bytes) => new(null, bytes, isPrivate: true) { Tail = bytes.Length };

    internal static bool OwnedBy(HtmlBuffer buffer, RenderThread thread) => buffer._owner == thread;

    internal static int RoundUp(int length) =>
        length >= 1 << 30 ? System.Array.MaxLength : (int)BitOperations.RoundUpToPowerOf2((uint)length);

    /// <summary>
    /// To be called before a private buffer is written to after anything may have been awaited: once another thread
    /// than its own writes to it, its array is left to the garbage collector, because nobody can tell when that ends.
    /// </summary>
    internal void BeforeWrite()
    {
        if (_owner is not null && !_roamed && _owner != RenderThread.Current)
        {
            _roamed = true;

            // Pairs with the exchange in Release: either that one sees the mark, or we see the released array.
            Interlocked.MemoryBarrier();
        }
    }

    /// <summary>The array, with room for <paramref name="more"/> bytes after <paramref name="end"/>.</summary>
    /// <exception cref="InvalidOperationException">The memory was given back.</exception>
    internal byte[] Grow(int end, int more)
    {
        var old = _array;
        ThrowIfReleased(old);
        if (old.Length - end >= more)
        {
            return old;
        }

        var wanted = Math.Max((long)end + more, Math.Min(old.Length * 2L, System.Array.MaxLength));
        if (wanted > System.Array.MaxLength)
        {
            throw new InvalidOperationException("This Html is larger than two gigabytes.");
        }

        // The old array is left to the garbage collector: another thread may be reading it at this moment.
        var array = GC.AllocateUninitializedArray<byte>(RoundUp((int)wanted));
        old.AsSpan(0, end).CopyTo(array);
        if (Interlocked.CompareExchange(ref _array, array, old) != old)
        {
            ThrowReleased();
        }

        return array;
    }

    /// <summary>Bytes of this buffer. They stay what they are until the render's memory is given back.</summary>
    /// <exception cref="InvalidOperationException">The memory was given back.</exception>
    internal ReadOnlyMemory<byte> Read(int start, int end)
    {
        var array = _array;
        ThrowIfReleased(array);
        return array.AsMemory(start, end - start);
    }

    /// <summary>Copies bytes of this buffer, and makes sure that they were not given back meanwhile.</summary>
    /// <exception cref="InvalidOperationException">The memory was given back.</exception>
    internal void CopyTo(int start, int end, Span<byte> target)
    {
        var array = Volatile.Read(ref _array);
        ThrowIfReleased(array);
        array.AsSpan(start, end - start).CopyTo(target);
        ThrowIfReleasedSince();
    }

    /// <summary>To be called after reading and before using what was read.</summary>
    /// <exception cref="InvalidOperationException">The memory was given back.</exception>
    internal void ThrowIfReleasedSince()
    {
        Volatile.ReadBarrier();
        ThrowIfReleased(_array);
    }

    /// <summary>Gives the memory back. From here on every use of this buffer throws.</summary>
    internal void Release()
    {
        var array = Interlocked.Exchange(ref _array, s_released);
        if (_owner is not null && !_roamed && !ReferenceEquals(array, s_released))
        {
            _owner.Return(array);
        }
    }

    private static void ThrowIfReleased(byte[] array)
    {
        if (ReferenceEquals(array, s_released))
        {
            ThrowReleased();
        }
    }

    private static void ThrowReleased() => throw new InvalidOperationException(
        "This Html was built while a page or region was rendered, and its memory was given back when that page was sent. " +
        "Build it again, or keep it with Html.Freeze(...).");
}
