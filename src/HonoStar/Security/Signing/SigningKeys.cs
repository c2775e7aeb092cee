using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>
/// The application's secrets, as keys for one purpose each, so that what was signed for one purpose is worth nothing for another.
/// Without secrets (outside Production), one is generated that lasts as long as the process.
/// </summary>
internal sealed class SigningKeys
{
    private const int KeyLength = 32;

    private readonly byte[][] _secrets;

    public SigningKeys(IOptions<SigningOptions> options)
    {
        var secrets = options.Value.Secrets;
        _secrets = secrets.Count > 0
            ? [.. secrets.Select(Encoding.UTF8.GetBytes)]
            : [RandomNumberGenerator.GetBytes(KeyLength)];
    }

    /// <summary>Keys for a purpose (HKDF with SHA-256, RFC 5869): the first signs, all verify.</summary>
    public byte[][] Derive(string purpose)
    {
        var info = Encoding.UTF8.GetBytes("HonoStar " + purpose);
        return [.. _secrets.Select(secret => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyLength, salt: null, info))];
    }
}
