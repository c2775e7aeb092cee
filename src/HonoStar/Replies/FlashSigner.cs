using System.Buffers.Text;

namespace HonoStar;

/// <summary>Signs what the flash cookie carries, so that nobody else can put words on a page.</summary>
internal sealed class FlashSigner(SigningKeys keys)
{
    private readonly byte[][] _keys = keys.Derive("flash");

    public string Sign(ReadOnlySpan<byte> content)
    {
        var signed = new byte[Signature.Length + content.Length];
        content.CopyTo(signed.AsSpan(Signature.Length));
        Signature.Write(_keys, content, signed);
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
        if (signed.Length < Signature.Length)
        {
            return null;
        }

        var content = signed.AsSpan(Signature.Length);
        return Signature.IsValid(_keys, content, signed.AsSpan(0, Signature.Length)) ? content.ToArray() : null;
    }
}
