using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HonoStar.Tests.Security;

public sealed class SigningTests
{
    private const string First = "first-secret-that-is-long-enough-0123456789";
    private const string Second = "second-secret-that-is-long-enough-012345678";

    [Fact]
    public void Keys_for_different_purposes_differ()
    {
        var keys = Keys(("HonoStar:Signing:Secrets:0", First));

        Assert.NotEqual(keys.Derive("csrf")[0], keys.Derive("subscription")[0]);
    }

    [Fact]
    public void Equal_secrets_give_equal_keys_in_every_process()
    {
        var one = Keys(("HonoStar:Signing:Secrets:0", First)).Derive("csrf")[0];
        var other = Keys(("HONOSTAR_SIGNING_SECRET", First)).Derive("csrf")[0];

        Assert.Equal(one, other);
        Assert.Equal(32, one.Length);
    }

    [Fact]
    public void Several_secrets_give_several_keys_in_their_order()
    {
        var both = Keys(("HONOSTAR_SIGNING_SECRET", $" {Second},\n{First} ")).Derive("csrf");

        Assert.Equal(2, both.Length);
        Assert.Equal(Keys(("HONOSTAR_SIGNING_SECRET", Second)).Derive("csrf")[0], both[0]);
        Assert.Equal(Keys(("HONOSTAR_SIGNING_SECRET", First)).Derive("csrf")[0], both[1]);
    }

    [Fact]
    public void Without_secrets_each_process_has_its_own_in_Development() =>
        Assert.NotEqual(Keys().Derive("csrf")[0], Keys().Derive("csrf")[0]);

    [Fact]
    public async Task An_application_without_a_secret_does_not_start_in_Production_and_says_what_to_set()
    {
        using var host = Host(Environments.Production);

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("HONOSTAR_SIGNING_SECRET", failure.Message, StringComparison.Ordinal);
        Assert.Contains("32", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_with_a_secret_starts_in_Production()
    {
        using var host = Host(Environments.Production, ("HonoStar:Signing:Secrets:0", First));

        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_short_secret_keeps_an_application_from_starting_anywhere()
    {
        using var host = Host(Environments.Development, ("HonoStar:Signing:Secrets:0", "short"));

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
    }

    private static SigningKeys Keys(params (string Key, string Value)[] settings) =>
        Host(Environments.Development, settings).Services.GetRequiredService<SigningKeys>();

    private static IHost Host(string environment, params (string Key, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddHonoStarLive();
        return builder.Build();
    }
}
