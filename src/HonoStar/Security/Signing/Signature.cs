using System.Security.Cryptography;

namespace HonoStar;

/// <summary>HMAC-SHA-256 signatures by the keys of one purpose: the first key signs, all of them verify.</summary>
internal static class Signature
{
    public const int Length = HMACSHA256.HashSizeInBytes;

    /// <summary>Writes the signature of a content.</summary>
    public static void Write(byte[][] keys, ReadOnlySpan<byte> content, Span<byte> signature) =>
        HMACSHA256.HashData(keys[0], content, signature);

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
