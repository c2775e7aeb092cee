using System.Buffers.Text;
using System.Security.Cryptography;

namespace HonoStar;

/// <summary>HMAC-SHA-256 signatures by the keys of one purpose: the first key signs, all of them verify.</summary>
internal static class Signature
{
    public const int Length = HMACSHA256.HashSizeInBytes;

    /// <summary>Writes the signature of a content.</summary>
    public static void Write(byte[][] keys, ReadOnlySpan<byte> content, Span<byte> signature) =>
        HMACSHA256.HashData(keys[0], content, signature);

    /// <summary>
    /// Reads a token of a fixed length, which came from outside. The decoder throws for characters that are none of Base64Url's, so that is
    /// asked first; what it makes of spaces within is too short.
    /// </summary>
    /// <returns>Whether it is one that fills <paramref name="bytes"/>.</returns>
    public static bool TryReadToken(string token, Span<byte> bytes) =>
        token.Length == Base64Url.GetEncodedLength(bytes.Length)
        && Base64Url.IsValid(token)
        && Base64Url.TryDecodeFromChars(token, bytes, out var written)
        && written == bytes.Length;

    /// <summary>Whether one of the keys made a signature, in a time that does not tell which, or how much of it is right.</summary>
    public static bool IsValid(byte[][] keys, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        Span<byte> expected = stackalloc byte[Length];
        var isAny = false;
        foreach (var key in keys)
        {
            HMACSHA256.HashData(key, content, expected);
            isAny |= CryptographicOperations.FixedTimeEquals(expected, signature);
        }

        return isAny;
    }
}
