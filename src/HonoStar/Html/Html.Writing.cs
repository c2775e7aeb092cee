using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace HonoStar;

// The primitives that every kind of hole is written with.
public partial struct Html
{
    private const int LongestRun = 4096;
    private const int LongestChunk = 512;

    /// <summary>Appends UTF-8 bytes as they are.</summary>
    internal void WriteRawUtf8(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(MemoryMarshal.CreateSpan(ref Reserve(bytes.Length), bytes.Length));
        Commit(bytes.Length);
    }

    /// <summary>Appends ASCII as it is.</summary>
    internal void WriteRawAscii(string value) => WriteRaw(value);

    /// <summary>Appends characters as they are; lone surrogates become U+FFFD.</summary>
    internal void WriteRaw(ReadOnlySpan<char> text)
    {
        if (Utf8Text.TryNarrowAscii(ref MemoryMarshal.GetReference(text), text.Length, ref Reserve(text.Length)))
        {
            Commit(text.Length);
            return;
        }

        while (text.Length > 0)
        {
            text = text[WriteRun(text)..];
        }
    }

    /// <summary>Appends text, encoded for element text and quoted attribute values alike.</summary>
    internal void WriteEncoded(ReadOnlySpan<char> text)
    {
        ref var target = ref Reserve(text.Length);
        var plain = Utf8Text.CopyPlain(ref MemoryMarshal.GetReference(text), text.Length, ref target);
        Commit(plain);
        if (plain < text.Length)
        {
            WriteEncodedSlowly(text[plain..]);
        }
    }

    /// <summary>Appends UTF-8 text, encoded like <see cref="WriteEncoded"/>. The bytes must be valid UTF-8.</summary>
    internal void WriteEncodedUtf8(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            var special = text.IndexOfAny(Utf8Text.Special);
            if (special < 0)
            {
                WriteRawUtf8(text);
                return;
            }

            WriteRawUtf8(text[..special]);
            WriteRawUtf8(Utf8Text.Entity(text[special]));
            text = text[(special + 1)..];
        }
    }

    /// <summary>Room for at least <paramref name="length"/> bytes at the end; followed by <see cref="Advance"/>, with nothing else in between.</summary>
    internal Span<byte> GetSpan(int length)
    {
        var array = ArrayWithRoom(length);
        return array.AsSpan(_end);
    }

    /// <summary>Appends what was written to the span of <see cref="GetSpan"/>.</summary>
    internal void Advance(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Commit(length);
    }

    /// <summary>Where the next byte goes, with room for <paramref name="length"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Reserve(int length) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(ArrayWithRoom(length)), _end);

    /// <summary>
    /// The array, read once: should the render end at this moment on another thread, we write to an array that
    /// nobody uses any more.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte[] ArrayWithRoom(int length)
    {
        var buffer = _buffer;
        if (buffer is not null && _end == buffer.Tail)
        {
            var array = buffer.Array;
            if (array.Length - _end >= length)
            {
                return array;
            }
        }

        return MakeRoom(length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte[] MakeRoom(int length)
    {
        if (_buffer is null || _end != _buffer.Tail || (_start == _end && _buffer.IsReleased))
        {
            MakeWritable();
        }

        return _buffer!.Grow(_end, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Commit(int length) => _buffer!.Tail = _end += length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteEncodedSlowly(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var chunk = Math.Min(text.Length, LongestChunk);
            ref var target = ref Reserve(chunk * Utf8Text.MostBytes + Utf8Text.EntitySlack);
            var read = Utf8Text.Encode(text, chunk, ref target, out var written);
            Commit(written);
            text = text[read..];
        }
    }

    /// <summary>Appends the beginning of a text as it is, and returns how many characters that were.</summary>
    private int WriteRun(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestRun)
        {
            text = text[..(char.IsHighSurrogate(text[LongestRun - 1]) ? LongestRun - 1 : LongestRun)];
        }

        Utf8.FromUtf16(text, GetSpan(text.Length * 3), out var read, out var written, replaceInvalidSequences: true);
        Commit(written);
        return read;
    }
}
