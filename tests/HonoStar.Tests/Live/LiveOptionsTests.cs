using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HonoStar.Tests.Live;

public sealed class LiveOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.True(new LiveOptionsValidator().Validate(null, new LiveOptions()).Succeeded);

    [Fact]
    public void What_makes_no_sense_is_named()
    {
        var services = new ServiceCollection().AddHonoStarLive().Configure<LiveOptions>(options =>
        {
            options.HeartbeatInterval = TimeSpan.Zero;
            options.MaxConcurrentRenders = 0;
            options.HiddenTabDelay = TimeSpan.FromSeconds(-5);
        }).BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<LiveHub>());

        Assert.Contains("HeartbeatInterval", failure.Message, StringComparison.Ordinal);
        Assert.Contains("HiddenTabDelay", failure.Message, StringComparison.Ordinal);
        Assert.Contains("MaxConcurrentRenders", failure.Message, StringComparison.Ordinal);
    }
}
