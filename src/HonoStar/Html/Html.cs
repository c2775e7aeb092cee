using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HonoStar;

/// <summary>
/// A piece of HTML, in UTF-8. An interpolated string that is assigned to, returned as or passed as <c>Html</c> is a
/// template: its literal parts are markup, and what stands in its holes is encoded as it is written.
/// </summary>
/// <remarks>
/// <para>Pieces compose by standing in each other's holes. Where a piece is built inside the hole of another, its
/// bytes are written once, behind those of the outer one.</para>
/// <para>A piece that is built while a page or region is rendered lives in that render's memory, and is void once the
/// page was sent: any use of it then throws <see cref="InvalidOperationException"/>. <see cref="Freeze"/> keeps one:
/// a static field's, for instance, which is made when the first render comes by. A piece that is built outside of any
/// render lives for as long as it is referenced.</para>
/// <para>Numbers, dates and the like follow <see cref="System.Globalization.CultureInfo.CurrentCulture"/> in element
/// text and the invariant culture inside a tag; integers without a format, booleans and <see cref="Guid"/>s are always
/// invariant.</para>
/// </remarks>
[InterpolatedStringHandler]
public partial struct Html
{
    /// <summary>A piece that others have grown behind moves behind them if it is no longer than this; else to a buffer of its own.</summary>
    private const int LongestMove = 512;

    private HtmlBuffer? _buffer;
    private int _start;
    private int _end;

    /// <summary>How many of the bytes are known to end in element text: the next look for a tag begins there.</summary>
    private int _textLength;
    private PendingInsert? _pending;

    /// <summary>Begins a template. The compiler calls this.</summary>
    /// <param name="literalLength">The number of characters of markup.</param>
    /// <param name="formattedCount">The number of holes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Html(int literalLength, int formattedCount)
    {
        var buffer = RenderThread.CurrentBuffer ?? FirstBuffer(literalLength, formattedCount);
        _buffer = buffer;
        _start = _end = buffer.Tail;
    }

    private Html(HtmlBuffer buffer, int start, int end)
    {
        _buffer = buffer;
        _start = start;
        _end = end;
    }

    /// <summary>Appends markup as it is. The compiler calls this for the literal parts of a template.</summary>
    /// <param name="value">The markup.</param>
    /// <exception cref="InvalidOperationException">The memory of this piece was given back.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value)
    {
        ArgumentNullException.ThrowIfNull(value);

        // No look at the thread here: only holes can await, and what follows a hole follows its AppendFormatted.
        var buffer = _buffer;
        var end = _end;
        if (buffer is not null && _pending is null && end == buffer.Tail)
        {
            var array = buffer.Array;
            if (array.Length - end >= value.Length
                && Utf8Text.TryNarrowAscii(
                    ref MemoryMarshal.GetReference(value.AsSpan()),
                    value.Length,
                    ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), end)))
            {
                buffer.Tail = _end = end + value.Length;
                return;
            }
        }

        AppendLiteralSlowly(value);
    }

    /// <summary>Appends another piece: as it is in text; in the value of an attribute, encoded.</summary>
    /// <param name="value">The piece.</param>
    /// <exception cref="InvalidOperationException">
    /// The memory of one of the pieces was given back; or the hole stands in a tag outside of a quoted value, where markup cannot be.
    /// </exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Html value)
    {
        // Built in this hole, it stands behind our last byte already.
        if (StandsBehind(value) && (_end - _start == _textLength || IsInText()))
        {
            var begin = _end;
            _end = value._end;
            RememberText(begin);
            return;
        }

        AppendSlowly(value);
    }

    /// <summary>Appends another piece as it is, wherever that is.</summary>
    internal void AppendPiece(Html value)
    {
        if (StandsBehind(value))
        {
            _end = value._end;
        }
        else
        {
            AppendCopy(value);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendSlowly(Html value)
    {
        BeforeHole();
        if (!IsInText())
        {
            AppendInTag(value);
            return;
        }

        var begin = _end;
        AppendPiece(value);
        RememberText(begin);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool IsInText() => !TagContext.IsInTag(Utf8Span[_textLength..]);

    /// <summary>To be called behind a piece that was appended in text: if it ends no tag last, it may have left one open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RememberText(int begin)
    {
        // The array is read once: it may be given back at this moment.
        var array = _buffer!.Array;
        var end = _end;
        if (end > begin && end <= array.Length && (array[end - 1] == '>' || TagContext.EndsTagLast(array.AsSpan(begin, end - begin))))
        {
            _textLength = end - _start;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool StandsBehind(in Html value)
    {
        var buffer = _buffer;
        return buffer is not null
            && value._buffer == buffer
            && value._start == _end
            && value._end == buffer.Tail
            && value._pending is null
            && buffer == RenderThread.CurrentBuffer;
    }

    /// <summary>
    /// Markup in a quoted value is the value's text; outside of quotes its first space would begin an attribute. The compiler
    /// reports both, unless it saw an <see cref="object"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendInTag(Html value)
    {
        CheckIsQuoted();
        WriteEncodedUtf8(value.ToUtf8Array());
    }

    private readonly void CheckIsQuoted()
    {
        if (!TagContext.IsQuoted(Utf8Span))
        {
            throw new InvalidOperationException(
                "A hole in a tag holds markup. In the place of an attribute write Html.Attr(...) or Html.Class(...); in a value, put quotes round it and write text.");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static HtmlBuffer FirstBuffer(int literalLength, int formattedCount) =>
        RenderThread.ResolveBuffer() ?? RenderScope.PrivateBuffer(literalLength + (16 * formattedCount));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendLiteralSlowly(string value)
    {
        if (_pending is not null)
        {
            AppendLiteralAndInsert(value);
        }
        else
        {
            WriteRaw(value);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendCopy(Html value)
    {
        if (value._pending is not null)
        {
            throw new InvalidOperationException(
                "A form's attributes were written in this Html, but not the end of its start tag. Write <form ...> in one template.");
        }

        BeforeHole();
        var length = value._end - value._start;
        if (length == 0)
        {
            return;
        }

        ref var target = ref Reserve(length);
        value._buffer!.CopyTo(value._start, value._end, MemoryMarshal.CreateSpan(ref target, length));
        Commit(length);
    }

    /// <summary>
    /// Makes sure, after a hole was evaluated, that this piece may be written to by this thread at its end. While the
    /// hole was evaluated the code may have changed threads, and other pieces may have grown behind this one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeforeHole()
    {
        var buffer = _buffer;
        if (buffer is null || buffer != RenderThread.CurrentBuffer || _end != buffer.Tail)
        {
            MakeWritable();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeWritable()
    {
        var shared = RenderThread.ResolveBuffer();
        var buffer = _buffer;
        var length = _end - _start;
        if (buffer is not null && _end == buffer.Tail)
        {
            if (buffer == shared)
            {
                return;
            }

            if (buffer.IsPrivate && !(length == 0 && buffer.IsReleased))
            {
                buffer.BeforeWrite();
                return;
            }
        }

        if (length == 0)
        {
            MoveTo(shared ?? RenderScope.PrivateBuffer(0), 0);
        }
        else if (buffer == shared && length <= LongestMove)
        {
            MoveTo(shared!, length);
        }
        else
        {
            MoveTo(RenderScope.PrivateBuffer(2 * length), length);
        }
    }

    /// <summary>Goes on in another place, with a copy of what was written. What was written stays where it is, for whoever refers to it.</summary>
    private void MoveTo(HtmlBuffer target, int length)
    {
        var start = target.Tail;
        if (length > 0)
        {
            _buffer!.CopyTo(_start, _end, target.Grow(start, length).AsSpan(start, length));
            target.Tail = start + length;
        }

        _buffer = target;
        _start = start;
        _end = start + length;
    }
}
