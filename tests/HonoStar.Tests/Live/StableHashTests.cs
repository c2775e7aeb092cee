using System.Text;

namespace HonoStar.Tests.Live;

public sealed class StableHashTests
{
    // From the specification's reference implementation.
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    public void It_is_XxHash64(string text, ulong expected) => Assert.Equal(expected, StableHash.Of(text));

    [Fact]
    public void Every_byte_of_a_long_text_counts()
    {
        var bytes = Encoding.UTF8.GetBytes(new string('x', 203));
        var hashes = new HashSet<ulong> { StableHash.Of(bytes) };
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i]++;
            Assert.True(hashes.Add(StableHash.Of(bytes)));
            bytes[i]--;
        }
    }
}
