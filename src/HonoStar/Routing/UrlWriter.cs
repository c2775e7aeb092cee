using System.Buffers;
using System.Text;

namespace HonoStar;

/// <summary>Writes the ASCII bytes of a URL; what is not unreserved in RFC 3986 is percent-encoded as UTF-8.</summary>
internal ref struct UrlWriter(Span<byte> initial)
{
    private static readonly SearchValues<char> s_unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private Span<byte> _bytes = initial;
    private byte[]? _rented;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _bytes[.._length];

    /// <summary>Writes text of the framework or of a template: non-ASCII characters alone are encoded.</summary>
    public void WriteLiteral(string text)
    {
        if (Ascii.IsValid(text))
        {
            Encoding.ASCII.GetBytes(text, Take(text.Length));
        }
        else
        {
            foreach (var rune in text.EnumerateRunes())
            {
                Write(rune, encode: !rune.IsAscii);
            }
        }
    }

    public void WriteLong(long value)
    {
        Reserve(20);
        System.Buffers.Text.Utf8Formatter.TryFormat(value, _bytes[_length..], out var written);
        _length += written;
    }

    /// <summary>Writes a value: whatever it holds stays within its segment or query value.</summary>
    public void WriteEncoded(ReadOnlySpan<char> text, bool keepSlashes)
    {
        if (text.IndexOfAnyExcept(s_unreserved) < 0)
        {
            Encoding.ASCII.GetBytes(text, Take(text.Length));
            return;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            var plain = rune.IsAscii && (s_unreserved.Contains((char)rune.Value) || (keepSlashes && rune.Value == '/'));
            Write(rune, encode: !plain);
        }
    }

    public void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Write(Rune rune, bool encode)
    {
        Span<byte> utf8 = stackalloc byte[4];
        var count = rune.EncodeToUtf8(utf8);
        if (!encode)
        {
            utf8[..count].CopyTo(Take(count));
            return;
        }

        foreach (var b in utf8[..count])
        {
            var target = Take(3);
            target[0] = (byte)'%';
            target[1] = (byte)"0123456789ABCDEF"[b >> 4];
            target[2] = (byte)"0123456789ABCDEF"[b & 15];
        }
    }

    private Span<byte> Take(int count)
    {
        Reserve(count);
        var span = _bytes.Slice(_length, count);
        _length += count;
        return span;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + count));
        Written.CopyTo(larger);
        Dispose();
        _rented = larger;
        _bytes = larger;
    }
}
