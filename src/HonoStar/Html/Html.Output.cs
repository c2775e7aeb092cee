using System.Buffers;
using System.Text;

namespace HonoStar;

// What becomes of a piece that is complete.
public partial struct Html
{
    private const int LargestChunk = 16 * 1024;

    /// <summary>The number of bytes, in UTF-8.</summary>
    public readonly int Length => _end - _start;

    /// <summary>Whether there is nothing in it.</summary>
    public readonly bool IsEmpty => _end == _start;

    /// <summary>The bytes. They are good until the render that the piece was built in is disposed.</summary>
    /// <exception cref="InvalidOperationException">The memory of this piece was given back.</exception>
    internal readonly ReadOnlyMemory<byte> Utf8Memory => _end == _start ? default : _buffer!.Read(_start, _end);

    /// <inheritdoc cref="Utf8Memory"/>
    internal readonly ReadOnlySpan<byte> Utf8Span => Utf8Memory.Span;

    /// <summary>Writes the piece, in UTF-8.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="InvalidOperationException">The memory of this piece was given back.</exception>
    public readonly void WriteTo(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        for (var from = _start; from < _end;)
        {
            var target = writer.GetSpan(Math.Min(_end - from, LargestChunk));
            var length = Math.Min(target.Length, _end - from);
            _buffer!.CopyTo(from, from + length, target[..length]);
            writer.Advance(length);
            from += length;
        }
    }

    /// <summary>The piece as an array of its own, in UTF-8.</summary>
    /// <returns>The bytes.</returns>
    /// <exception cref="InvalidOperationException">The memory of this piece was given back.</exception>
    public readonly byte[] ToUtf8Array()
    {
        if (_end == _start)
        {
            return [];
        }

        var bytes = GC.AllocateUninitializedArray<byte>(_end - _start);
        _buffer!.CopyTo(_start, _end, bytes);
        return bytes;
    }

    /// <summary>The piece as a string.</summary>
    /// <returns>The markup.</returns>
    /// <exception cref="InvalidOperationException">The memory of this piece was given back.</exception>
    public override readonly string ToString()
    {
        if (_end == _start)
        {
            return "";
        }

        var text = Encoding.UTF8.GetString(Utf8Span);
        _buffer!.ThrowIfReleasedSince();
        return text;
    }
}
