using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace HonoStar;

/// <summary>Who looks at a page. A region that takes one is rendered for each distinct viewer.</summary>
public sealed class Viewer
{
    private UInt128? _key;
    private UInt128? _claimsKey;

    private Viewer(ClaimsPrincipal user, Claim? identifier)
    {
        User = user;
        Id = identifier?.Value;
        Issuer = identifier?.Issuer;
    }

    /// <summary>
    /// The identifier of an authenticated user: the claim <see cref="ClaimTypes.NameIdentifier"/>, else <c>sub</c>, else the name;
    /// <see langword="null"/> for everyone else.
    /// </summary>
    public string? Id { get; }

    /// <summary>The user as authentication left it.</summary>
    public ClaimsPrincipal User { get; }

    /// <summary>Whether the user has signed in.</summary>
    public bool IsAuthenticated => User.Identity?.IsAuthenticated ?? false;

    /// <summary>The viewer that a user is.</summary>
    public static Viewer Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new Viewer(user, Identifier(user));
    }

    /// <summary>Binds a subscription to its viewer: the same in every process; zero for everyone who has not signed in.</summary>
    internal UInt128 Key => _key ??= IsAuthenticated ? KeyOf(Id, Issuer) : UInt128.Zero;

    /// <summary>
    /// Tells apart what may be rendered differently. A region sees all claims, so two users with one id but, say, different roles
    /// must not share a rendering.
    /// </summary>
    internal UInt128 ClaimsKey => _claimsKey ??= IsAuthenticated ? Hash(AppendClaims) : UInt128.Zero;

    private string? Issuer { get; }

    /// <summary>The <see cref="Key"/> of a viewer who has signed in, by their identifier and who issued it.</summary>
    internal static UInt128 KeyOf(string? id, string? issuer) => Hash(text => text.Append(issuer).Append('\n').Append(id));

    private static Claim? Identifier(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true }
        ? user.FindFirst(ClaimTypes.NameIdentifier) ?? user.FindFirst("sub") ?? user.FindFirst(ClaimTypes.Name) ?? user.FindFirst("name")
        : null;

    private void AppendClaims(StringBuilder text)
    {
        var claims = User.Claims.Select(claim => $"{claim.Type}\n{claim.Value.ReplaceLineEndings("\n\n")}\n{claim.Issuer}").ToArray();
        Array.Sort(claims, StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            text.Append(claim).Append('\0');
        }
    }

    private static UInt128 Hash(Action<StringBuilder> write)
    {
        var text = new StringBuilder();
        write(text);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
