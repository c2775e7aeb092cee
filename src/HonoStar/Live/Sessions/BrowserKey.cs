using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace HonoStar;

/// <summary>Tells one browser's streams from those of others, signed in or not: by the cookie that protects its commands.</summary>
internal static class BrowserKey
{
    /// <summary>The key; zero where there is no such cookie.</summary>
    public static UInt128 Of(HttpRequest request)
    {
        if (request.Cookies[Csrf.CookieName] is not { Length: > 0 } cookie)
        {
            return UInt128.Zero;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(cookie), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
