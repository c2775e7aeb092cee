using System.Buffers;
using System.Text;

namespace HonoStar.Datastar;

/// <summary>Text in UTF-8, in a rented array.</summary>
internal readonly struct PooledUtf8 : IDisposable
{
    private readonly byte[] _array;
    private readonly int _length;

    private PooledUtf8(byte[] array, int length)
    {
        _array = array;
        _length = length;
    }

    public ReadOnlySpan<byte> Span => _array.AsSpan(0, _length);

    public static PooledUtf8 Of(ReadOnlySpan<char> text)
    {
        var array = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        return new PooledUtf8(array, Encoding.UTF8.GetBytes(text, array));
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_array);
}
