namespace HonoStar;

/// <summary>
/// One render: a page for a request, or a region for its watchers. Everything that is built inside shares its memory,
/// which is given back when the scope is disposed.
/// </summary>
/// <remarks>
/// The scope is ambient. It follows the asynchronous flow, and each thread that works for it gets a buffer of its own:
/// two renders never share a buffer, and parallel branches of one render never write to one buffer at once.
/// </remarks>
internal sealed partial class RenderScope : IDisposable
{
    private static readonly AsyncLocal<RenderScope?> s_current = new(static change =>
    {
        RenderThread.CurrentScope = change.CurrentValue;
        RenderThread.CurrentBuffer = null;
    });

    /// <summary>Stands at the head of the list of a disposed scope.</summary>
    private static readonly HtmlBuffer s_closed = HtmlBuffer.Of([]);

    private readonly RenderScope? _outer;
    private HtmlBuffer? _buffers;

    private RenderScope(RenderScope? outer) => _outer = outer;

    /// <summary>The render that the running code works for, or null.</summary>
    internal static RenderScope? Current => RenderThread.CurrentScope;

    internal bool IsDisposed => Volatile.Read(ref _buffers) == s_closed;

    /// <summary>Begins a render. In an async method, it lasts at most until that method returns.</summary>
    internal static RenderScope Enter()
    {
        var scope = new RenderScope(s_current.Value);
        s_current.Value = scope;
        return scope;
    }

    /// <summary>Ends the render, and gives its memory back: every <see cref="Html"/> built inside is void from here on.</summary>
    public void Dispose()
    {
        var buffer = Interlocked.Exchange(ref _buffers, s_closed);
        while (buffer is not null && buffer != s_closed)
        {
            buffer.Release();
            buffer = buffer.Next;
        }

        if (s_current.Value == this)
        {
            s_current.Value = _outer;
        }
    }

    /// <summary>The buffer that <paramref name="thread"/> writes to in this render; null when the render has ended.</summary>
    internal HtmlBuffer? BufferOf(RenderThread thread)
    {
        for (var buffer = Volatile.Read(ref _buffers); buffer is not null; buffer = buffer.Next)
        {
            if (!buffer.IsPrivate && HtmlBuffer.OwnedBy(buffer, thread))
            {
                return buffer;
            }
        }

        return IsDisposed ? null : Adopt(HtmlBuffer.Shared(thread));
    }

    /// <summary>A buffer for one fragment, in the memory of the current render if there is one.</summary>
    internal static HtmlBuffer PrivateBuffer(int capacity) =>
        Current is { IsDisposed: false } scope && scope.Adopt(HtmlBuffer.Private(RenderThread.Current, capacity)) is { } buffer
            ? buffer
            : HtmlBuffer.Free(capacity);

    private HtmlBuffer? Adopt(HtmlBuffer buffer)
    {
        while (true)
        {
            var first = Volatile.Read(ref _buffers);
            if (first == s_closed)
            {
                buffer.Release();
                return null;
            }

            buffer.Next = first;
            if (Interlocked.CompareExchange(ref _buffers, buffer, first) == first)
            {
                return buffer;
            }
        }
    }
}
