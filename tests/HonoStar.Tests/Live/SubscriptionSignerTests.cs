using System.Text;
using CsCheck;
using HonoStar.Runtime;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace HonoStar.Tests.Live;

public sealed class SubscriptionSignerTests
{
    private static readonly Guid s_build = Guid.NewGuid();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void What_was_signed_comes_back()
    {
        var signer = Signer("one-secret-that-is-long-enough-0123456789");
        Gen.Select(Entries, Gen.String, Gen.String, Gen.ULong, Gen.ULong).Sample((entries, culture, pathBase, page, tab) =>
        {
            var content = new SubscriptionContent(
                s_build, page, Ann.Key, new TabId(((UInt128)tab << 64) + page), new RegionSetting(Valid(culture), Valid(pathBase)), _time.GetUtcNow(), entries);

            Assert.Equal(SubscriptionRefusal.None, signer.Verify(signer.Sign(content), s_build, Ann, out var read));
            Assert.Equal(content with { Entries = [] }, read! with { Entries = [] });
            Assert.Equal(content.Entries, read.Entries);
        });
    }

    [Fact]
    public void A_subscription_with_any_character_changed_is_refused()
    {
        var signer = Signer("one-secret-that-is-long-enough-0123456789");
        var token = signer.Sign(Content(Ann));
        Gen.Select(Gen.Int[0, token.Length - 1], Gen.Char).Sample((at, character) =>
        {
            var tampered = token[..at] + character + token[(at + 1)..];
            return tampered == token
                || signer.Verify(tampered, s_build, Ann, out var read) is SubscriptionRefusal.BadSignature or SubscriptionRefusal.Malformed && read is null;
        });
    }

    [Fact]
    public void A_subscription_that_was_cut_or_extended_anywhere_is_refused()
    {
        var signer = Signer("one-secret-that-is-long-enough-0123456789");
        var token = signer.Sign(Content(Ann));
        for (var length = 0; length < token.Length; length++)
        {
            Assert.NotEqual(SubscriptionRefusal.None, signer.Verify(token.AsSpan(0, length), s_build, Ann, out _));
        }

        Assert.NotEqual(SubscriptionRefusal.None, signer.Verify(token + "A", s_build, Ann, out _));
        Assert.NotEqual(SubscriptionRefusal.None, signer.Verify(token + "=", s_build, Ann, out _));
        Assert.NotEqual(SubscriptionRefusal.None, signer.Verify(" " + token, s_build, Ann, out _));
    }

    [Fact]
    public void Bytes_that_are_no_subscription_are_malformed_whatever_they_are() =>
        Gen.Byte.Array[0, 200].Sample(bytes => !SubscriptionFormat.TryRead(bytes, 256, out var read) || read is not null);

    [Fact]
    public void Each_reason_to_refuse_is_told_apart()
    {
        var signer = Signer("one-secret-that-is-long-enough-0123456789");
        var token = signer.Sign(Content(Ann));
        var bob = Viewer.Of(LiveServer.User("bob"));

        Assert.Equal(SubscriptionRefusal.Malformed, signer.Verify("nonsense!", s_build, Ann, out _));
        Assert.Equal(SubscriptionRefusal.TooLarge, signer.Verify(new string('A', 40_000), s_build, Ann, out _));
        Assert.Equal(SubscriptionRefusal.OtherBuild, signer.Verify(token, Guid.NewGuid(), Ann, out _));
        Assert.Equal(SubscriptionRefusal.OtherViewer, signer.Verify(token, s_build, bob, out _));
        Assert.Equal(SubscriptionRefusal.OtherViewer, signer.Verify(token, s_build, Viewer.Of(new()), out _));
        Assert.Equal(SubscriptionRefusal.BadSignature, Signer("another-secret-that-is-long-enough-0123456").Verify(token, s_build, Ann, out _));
        Assert.Equal(SubscriptionRefusal.None, signer.Verify(token, s_build, Ann, out _));
    }

    [Fact]
    public void It_holds_for_300_seconds()
    {
        var signer = Signer("one-secret-that-is-long-enough-0123456789");
        var token = signer.Sign(Content(Ann));

        _time.Advance(TimeSpan.FromSeconds(300));
        Assert.Equal(SubscriptionRefusal.None, signer.Verify(token, s_build, Ann, out _));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SubscriptionRefusal.Expired, signer.Verify(token, s_build, Ann, out _));
    }

    [Fact]
    public void One_from_the_future_is_refused()
    {
        var signer = Signer("one-secret-that-is-long-enough-0123456789");
        var token = signer.Sign(Content(Ann) with { IssuedAt = _time.GetUtcNow().AddMinutes(5) });

        Assert.Equal(SubscriptionRefusal.Expired, signer.Verify(token, s_build, Ann, out _));
    }

    [Fact]
    public void A_secret_that_was_rotated_out_of_first_place_still_verifies()
    {
        var token = Signer("one-secret-that-is-long-enough-0123456789").Sign(Content(Ann));
        var rotated = Signer("new-secret-that-is-long-enough-0123456789", "one-secret-that-is-long-enough-0123456789");

        Assert.Equal(SubscriptionRefusal.None, rotated.Verify(token, s_build, Ann, out _));
        Assert.NotEqual(token, rotated.Sign(Content(Ann)));
    }

    [Fact]
    public void More_regions_than_a_stream_may_watch_are_refused()
    {
        var signer = Signer("one-secret-that-is-long-enough-0123456789");
        var entries = Enumerable.Range(0, 257).Select(i => new SubscriptionEntry((ulong)i, new RegionValues(), "e" + i, 0)).ToList();

        Assert.Equal(SubscriptionRefusal.Malformed, signer.Verify(signer.Sign(Content(Ann) with { Entries = entries }), s_build, Ann, out _));
    }

    [Fact]
    public async Task It_names_no_topic()
    {
        var region = new TestRegion("secretive");
        await using var server = new LiveServer([region.Definition]);
        var (_, token) = await server.ShowAsync(null, (region.Definition, new RegionValues()));

        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(token);
        Assert.DoesNotContain("Tests.secretive", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.True(token.Length < 250, $"{token.Length} characters");
    }

    private static Viewer Ann { get; } = Viewer.Of(LiveServer.User("ann"));

    private static Gen<SubscriptionEntry[]> Entries { get; } =
        Gen.Select(Gen.ULong, Gen.OneOf(Gen.String.Select(text => (string?)Valid(text)), Gen.Const((string?)null)).Array[0, 5], Gen.String, Gen.ULong)
            .Select((region, values, id, hash) => new SubscriptionEntry(region, new RegionValues(values), Valid(id), hash))
            .Array[0, 20];

    // Half a surrogate pair is no text: it cannot be in a page either.
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private SubscriptionContent Content(Viewer viewer) => new(
        s_build, 1, viewer.Key, default, new RegionSetting("de-DE", "/base"), _time.GetUtcNow(), [new SubscriptionEntry(7, new RegionValues("42", null), "comments", 9)]);

    private SubscriptionSigner Signer(params string[] secrets)
    {
        var options = new SigningOptions();
        foreach (var secret in secrets)
        {
            options.Secrets.Add(secret);
        }

        return new SubscriptionSigner(new SigningKeys(Options.Create(options)), Options.Create(new LiveOptions()), _time);
    }
}
