using IssueTracker.Images;

namespace HonoStar.EndToEnd.Tests.Tracker.Stores;

public sealed class ImageTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A00", "image/png")]
    [InlineData("FFD8FFE000", "image/jpeg")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("524946460000000041564920", null)] // AVI
    [InlineData("3C737667", null)] // <svg
    [InlineData("4749463839", null)]
    [InlineData("", null)]
    public void An_image_is_what_its_first_bytes_say(string hex, string? type) =>
        Assert.Equal(type, Image.TypeOf(Convert.FromHexString(hex)));
}
