using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HonoStar;

/// <summary>The two loops that every page is made of: UTF-16 to UTF-8 for markup, and for text that is to be encoded.</summary>
internal static class Utf8Text
{
    /// <summary>The most bytes that a character becomes: <c>&amp;quot;</c>.</summary>
    internal const int MostBytes = 6;

    /// <summary>An entity is written as eight bytes, of which the last ones do not count.</summary>
    internal const int EntitySlack = 8;

    // Both by the low four bits of the character, in which the special ones differ.
    private static readonly ulong[] s_entities =
    [
        Entity("\uFFFD     "u8), 0, Entity("&quot;  "u8), 0, 0, 0, Entity("&amp;   "u8), Entity("&#39;   "u8),
        0, 0, 0, 0, Entity("&lt;    "u8), Entity("&#13;   "u8), Entity("&gt;    "u8), 0,
    ];

    private static ReadOnlySpan<byte> EntityLengths => [3, 0, 6, 0, 0, 0, 5, 5, 0, 0, 0, 0, 4, 5, 4, 0];

    /// <summary>What text and quoted attribute values cannot hold as it is: markup, and what a parser would change.</summary>
    internal static readonly SearchValues<byte> Special = SearchValues.Create("\0\r\"&'<>"u8);

    /// <summary>
    /// Writes ASCII as bytes, as many as there are characters. Returns false when there is anything else in it; the target holds rubbish then.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryNarrowAscii(ref readonly char source, int length, ref byte target)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source));

        // Whole vectors, and then the last one again, which overlaps with what is already there.
        if (Vector512.IsHardwareAccelerated && length >= 32)
        {
            var seen = Vector512<ushort>.Zero;
            var last = (nuint)length - 32;
            for (nuint i = 0; i < last; i += 32)
            {
                var chars = Vector512.LoadUnsafe(ref from, i);
                seen |= chars;
                Narrow(chars).StoreUnsafe(ref target, i);
            }

            var end = Vector512.LoadUnsafe(ref from, last);
            Narrow(end).StoreUnsafe(ref target, last);
            return ((seen | end) & Vector512.Create<ushort>(0xFF80)) == Vector512<ushort>.Zero;
        }

        if (Vector256.IsHardwareAccelerated && length >= 16)
        {
            var seen = Vector256<ushort>.Zero;
            var last = (nuint)length - 16;
            for (nuint i = 0; i < last; i += 16)
            {
                var chars = Vector256.LoadUnsafe(ref from, i);
                seen |= chars;
                Narrow(chars.GetLower(), chars.GetUpper()).StoreUnsafe(ref target, i);
            }

            var end = Vector256.LoadUnsafe(ref from, last);
            Narrow(end.GetLower(), end.GetUpper()).StoreUnsafe(ref target, last);
            return ((seen | end) & Vector256.Create<ushort>(0xFF80)) == Vector256<ushort>.Zero;
        }

        if (Vector128.IsHardwareAccelerated && length >= 8)
        {
            var seen = Vector128<ushort>.Zero;
            var last = (nuint)length - 8;
            for (nuint i = 0; i < last; i += 8)
            {
                var chars = Vector128.LoadUnsafe(ref from, i);
                seen |= chars;
                StoreLower(Narrow(chars, chars), ref target, i);
            }

            var end = Vector128.LoadUnsafe(ref from, last);
            StoreLower(Narrow(end, end), ref target, last);
            return ((seen | end) & Vector128.Create<ushort>(0xFF80)) == Vector128<ushort>.Zero;
        }

        if (Vector128.IsHardwareAccelerated && length >= 4)
        {
            var chars = Ends4(ref from, length);
            var bytes = Narrow(chars, chars).AsUInt32();
            Unsafe.WriteUnaligned(ref target, bytes.ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 4), bytes.GetElement(1));
            return (chars & Vector128.Create<ushort>(0xFF80)) == Vector128<ushort>.Zero;
        }

        var all = 0;
        for (var i = 0; i < length; i++)
        {
            var c = Unsafe.Add(ref from, i);
            all |= c;
            Unsafe.Add(ref target, i) = (byte)c;
        }

        return all < 0x80;
    }

    /// <summary>
    /// Writes text as far as it is ASCII with nothing <see cref="Special"/> in it. Returns how many characters that
    /// were; the bytes after them are rubbish.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int CopyPlain(ref readonly char source, int length, ref byte target)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source));
        if (Vector128.IsHardwareAccelerated)
        {
            if (length >= 16)
            {
                return CopyPlainLong(ref from, length, ref target);
            }

            if (length >= 8)
            {
                var bytes = Narrow(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref from, (nuint)length - 8));
                var halves = bytes.AsUInt64();
                Unsafe.WriteUnaligned(ref target, halves.ToScalar());
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 8), halves.GetElement(1));
                var stops = Stops(bytes);
                return stops == 0 ? length : Stop(stops, 8, length);
            }

            if (length >= 4)
            {
                var chars = Ends4(ref from, length);
                var bytes = Narrow(chars, chars);
                var halves = bytes.AsUInt32();
                Unsafe.WriteUnaligned(ref target, halves.ToScalar());
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 4), halves.GetElement(1));
                var stops = Stops(bytes) & 0xFF;
                return stops == 0 ? length : Stop(stops, 4, length);
            }
        }

        for (var i = 0; i < length; i++)
        {
            var c = Unsafe.Add(ref from, i);
            if (c >= 0x80 || IsSpecial(c))
            {
                return i;
            }

            Unsafe.Add(ref target, i) = (byte)c;
        }

        return length;
    }

    private static int CopyPlainLong(ref ushort from, int length, ref byte target)
    {
        var last = (nuint)length - 16;
        for (nuint i = 0; ; i += 16)
        {
            if (i > last)
            {
                if (i - last == 16)
                {
                    return length;
                }

                i = last;
            }

            var bytes = Narrow(Vector128.LoadUnsafe(ref from, i), Vector128.LoadUnsafe(ref from, i + 8));
            bytes.StoreUnsafe(ref target, i);
            var stops = Stops(bytes);
            if (stops != 0)
            {
                return (int)i + BitOperations.TrailingZeroCount(stops);
            }
        }
    }

    /// <summary>
    /// Encodes the beginning of a text: at least <paramref name="least"/> characters, and one more where those end
    /// within a pair. Needs room for <see cref="MostBytes"/> for each of them, and <see cref="EntitySlack"/>.
    /// </summary>
    internal static int Encode(ReadOnlySpan<char> text, int least, ref byte target, out int written)
    {
        ref var from = ref MemoryMarshal.GetReference(text);
        var to = 0;
        var i = 0;
        while (i < least)
        {
            int c = Unsafe.Add(ref from, i);
            if (c < 0x80)
            {
                if (IsSpecial((ushort)c))
                {
                    Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, to), s_entities[c & 0xF]);
                    to += EntityLengths[c & 0xF];
                    i++;
                }
                else
                {
                    var plain = CopyPlain(ref Unsafe.Add(ref from, i), least - i, ref Unsafe.Add(ref target, to));
                    to += plain;
                    i += plain;
                }
            }
            else if (c < 0x800)
            {
                Unsafe.Add(ref target, to++) = (byte)(0xC0 | (c >> 6));
                Unsafe.Add(ref target, to++) = (byte)(0x80 | (c & 0x3F));
                i++;
            }
            else
            {
                i++;
                if (char.IsSurrogate((char)c))
                {
                    if (char.IsHighSurrogate((char)c) && i < text.Length && char.IsLowSurrogate(text[i]))
                    {
                        c = char.ConvertToUtf32((char)c, text[i++]);
                        Unsafe.Add(ref target, to++) = (byte)(0xF0 | (c >> 18));
                        Unsafe.Add(ref target, to++) = (byte)(0x80 | ((c >> 12) & 0x3F));
                        Unsafe.Add(ref target, to++) = (byte)(0x80 | ((c >> 6) & 0x3F));
                        Unsafe.Add(ref target, to++) = (byte)(0x80 | (c & 0x3F));
                        continue;
                    }

                    c = 0xFFFD;
                }

                Unsafe.Add(ref target, to++) = (byte)(0xE0 | (c >> 12));
                Unsafe.Add(ref target, to++) = (byte)(0x80 | ((c >> 6) & 0x3F));
                Unsafe.Add(ref target, to++) = (byte)(0x80 | (c & 0x3F));
            }
        }

        written = to;
        return i;
    }

    /// <summary>What stands for a special character.</summary>
    internal static ReadOnlySpan<byte> Entity(byte special) =>
        MemoryMarshal.AsBytes(s_entities.AsSpan(special & 0xF, 1))[..EntityLengths[special & 0xF]];

    /// <summary>Whether UTF-8 text is ASCII with nothing <see cref="Special"/> in it.</summary>
    /// <param name="text">The text; up to 15 bytes behind it are read.</param>
    /// <param name="length">The length of the text.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPlain(ref byte text, int length)
    {
        for (var i = 0; i < length; i += 16)
        {
            var stops = Stops(Vector128.LoadUnsafe(ref text, (nuint)i));
            var mask = length - i >= 16 ? 0xFFFFu : (1u << (length - i)) - 1;
            if ((stops & mask) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Entity(ReadOnlySpan<byte> eightBytes) => MemoryMarshal.Read<ulong>(eightBytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpecial(ushort c) => c is '&' or '<' or '>' or '"' or '\'' or '\r' or 0;

    /// <summary>The first four characters and the last four, of four to eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Ends4(ref ushort from, int length) => Vector128.Create(
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref from)),
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, length - 4)))).AsUInt16();

    /// <summary>The position of the first stop, where the vector holds the first and the last characters of a text.</summary>
    private static int Stop(uint stops, int half, int length)
    {
        var at = BitOperations.TrailingZeroCount(stops);
        return at < half ? at : length - (2 * half) + at;
    }

    /// <summary>
    /// A bit for each byte that is no ASCII or special. All special characters differ in their low four bits, so one
    /// table look-up finds the only one that a byte could be.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Stops(Vector128<byte> bytes)
    {
        var table = Vector128.Create((byte)0, 0xFF, (byte)'"', 0xFF, 0xFF, 0xFF, (byte)'&', (byte)'\'', 0xFF, 0xFF, 0xFF, 0xFF, (byte)'<', (byte)'\r', (byte)'>', 0xFF);
        var candidates = Ssse3.IsSupported
            ? Ssse3.Shuffle(table, bytes)
            : Vector128.Shuffle(table, bytes & Vector128.Create((byte)0x0F));
        return (Vector128.Equals(candidates, bytes) | bytes).ExtractMostSignificantBits();
    }

    /// <summary>Characters to bytes. What is no ASCII becomes a byte with its high bit set, or zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> low, Vector128<ushort> high) => Sse2.IsSupported
        ? Sse2.PackUnsignedSaturate(low.AsInt16(), high.AsInt16())
        : Vector128.NarrowWithSaturation(low, high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Narrow(Vector512<ushort> chars) => Avx512BW.IsSupported
        ? Avx512BW.ConvertToVector256Byte(chars)
        : Vector256.Narrow(chars.GetLower(), chars.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLower(Vector128<byte> bytes, ref byte target, nuint at) =>
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, at), bytes.AsUInt64().ToScalar());
}
