using System.Buffers.Text;
using System.Security.Cryptography;

namespace HonoStar;

/// <summary>Signs what the flash cookie carries, so that nobody else can put words on a page.</summary>
internal sealed class FlashSigner(SigningKeys keys)
{
    private const int SignatureLength = 32;

    private readonly byte[][] _keys = keys.Derive("flash");

    public string Sign(ReadOnlySpan<byte> content)
    {
        var signed = new byte[SignatureLength + content.Length];
        content.CopyTo(signed.AsSpan(SignatureLength));
        HMACSHA256.HashData(_keys[0], content, signed);
        return Base64Url.EncodeToString(signed);
    }

    /// <summary>The content, or <see langword="null"/> when it was not signed here.</summary>
    public byte[]? Verify(string value)
    {
        if (!Base64Url.IsValid(value))
        {
            return null;
        }

        var signed = Base64Url.DecodeFromChars(value);
        if (signed.Length < SignatureLength)
        {
            return null;
        }

        var content = signed.AsSpan(SignatureLength);
        Span<byte> expected = stackalloc byte[SignatureLength];
        var valid = false;
        foreach (var key in _keys)
        {
            HMACSHA256.HashData(key, content, expected);
            valid |= CryptographicOperations.FixedTimeEquals(expected, signed.AsSpan(0, SignatureLength));
        }

        return valid ? content.ToArray() : null;
    }
}
