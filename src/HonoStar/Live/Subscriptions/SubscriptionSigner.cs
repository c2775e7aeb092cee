using System.Buffers;
using System.Buffers.Text;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>Signs and verifies subscriptions (HMAC-SHA-256). The server keeps nothing of them.</summary>
internal sealed class SubscriptionSigner(SigningKeys keys, IOptions<LiveOptions> options, TimeProvider time)
{
    /// <summary>The most characters of all subscriptions of one stream together: what fits into a request's headers.</summary>
    public const int MaxLength = 32 * 1024;

    private static readonly TimeSpan s_clockSkew = TimeSpan.FromSeconds(30);

    private readonly byte[][] _keys = keys.Derive("subscription");

    /// <summary>The subscription of a response that shows regions, issued now.</summary>
    /// <param name="regions">What was shown, to whom, and in which setting.</param>
    /// <param name="build">The running build.</param>
    /// <param name="page">The page's name.</param>
    /// <param name="tab">The tab that shows them.</param>
    public string Issue(PageRegionContext regions, Guid build, string page, TabId tab = default) => Sign(new SubscriptionContent(
        build,
        StableHash.Of(page),
        regions.Viewer.Key,
        tab,
        regions.Setting,
        time.GetUtcNow(),
        [.. regions.Shown.Select(shown => new SubscriptionEntry(shown.Definition.Id, shown.Values, shown.ElementId, shown.Hash))]));

    public string Sign(SubscriptionContent content)
    {
        var output = new ArrayBufferWriter<byte>(256);
        SubscriptionFormat.Write(output, content);
        var length = output.WrittenCount;
        Signature.Write(_keys, output.WrittenSpan, output.GetSpan(Signature.Length));
        output.Advance(Signature.Length);
        return Base64Url.EncodeToString(output.WrittenSpan[..(length + Signature.Length)]);
    }

    /// <summary>Reads a subscription that this application issued, and says why not otherwise.</summary>
    /// <param name="token">The subscription.</param>
    /// <param name="build">The running build.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="content">What it says, when it is accepted.</param>
    public SubscriptionRefusal Verify(ReadOnlySpan<char> token, Guid build, Viewer viewer, out SubscriptionContent? content)
    {
        content = null;
        if (token.Length > MaxLength)
        {
            return SubscriptionRefusal.TooLarge;
        }

        // Encoding again refuses what decodes to the same bytes but is not what was issued.
        if (!Base64Url.IsValid(token)
            || Base64Url.DecodeFromChars(token) is not { Length: > Signature.Length } bytes
            || !token.SequenceEqual(Base64Url.EncodeToString(bytes)))
        {
            return SubscriptionRefusal.Malformed;
        }

        var signed = bytes.AsSpan(0, bytes.Length - Signature.Length);
        if (!Signature.IsValid(_keys, signed, bytes.AsSpan(signed.Length)))
        {
            return SubscriptionRefusal.BadSignature;
        }

        if (!SubscriptionFormat.TryRead(signed, options.Value.MaxRegionsPerStream, out var read))
        {
            return SubscriptionRefusal.Malformed;
        }

        var refusal = Judge(read!, build, viewer);
        content = refusal == SubscriptionRefusal.None ? read : null;
        return refusal;
    }

    private SubscriptionRefusal Judge(SubscriptionContent content, Guid build, Viewer viewer)
    {
        var age = time.GetUtcNow() - content.IssuedAt;
        return content.Build != build ? SubscriptionRefusal.OtherBuild
            : content.Viewer != viewer.Key ? SubscriptionRefusal.OtherViewer
            : age > options.Value.MaxAge || age < -s_clockSkew ? SubscriptionRefusal.Expired
            : SubscriptionRefusal.None;
    }
}
