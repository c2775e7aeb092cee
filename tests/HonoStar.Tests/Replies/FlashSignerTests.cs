using CsCheck;
using Microsoft.Extensions.Options;

namespace HonoStar.Tests.Replies;

public sealed class FlashSignerTests
{
    private static FlashSigner Signer(params string[] secrets)
    {
        var options = new SigningOptions();
        foreach (var secret in secrets)
        {
            options.Secrets.Add(secret);
        }

        return new FlashSigner(new SigningKeys(Options.Create(options)));
    }

    [Fact]
    public void What_was_signed_is_verified_and_any_changed_character_is_refused()
    {
        var signer = Signer("one secret of at least thirty-two characters");
        Gen.Select(Gen.Byte.Array[0, 100], Gen.Int[0, 1000]).Sample((content, at) =>
        {
            var value = signer.Sign(content);

            Assert.Equal(content, signer.Verify(value));
            var changed = value.ToCharArray();
            at %= value.Length - 1;
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            Assert.Null(signer.Verify(new string(changed)));
        });
    }

    [Fact]
    public void An_older_secret_still_verifies_and_a_foreign_one_does_not()
    {
        var value = Signer("the old secret, of at least thirty-two characters").Sign([1, 2, 3]);

        Assert.NotNull(Signer("the new secret, of at least thirty-two characters", "the old secret, of at least thirty-two characters").Verify(value));
        Assert.Null(Signer("the new secret, of at least thirty-two characters").Verify(value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64!")]
    public void What_is_no_signed_value_is_refused(string value) => Assert.Null(Signer("one secret of at least thirty-two characters").Verify(value));
}
