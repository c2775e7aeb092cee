using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>Reads the secrets from the configuration, else from the environment.</summary>
internal sealed class SigningOptionsSetup(IConfiguration? configuration = null) : IConfigureOptions<SigningOptions>
{
    public const string EnvironmentVariable = "HONOSTAR_SIGNING_SECRET";

    private static readonly char[] s_separators = [' ', '\t', '\r', '\n', ','];

    public void Configure(SigningOptions options)
    {
        foreach (var secret in Configured())
        {
            options.Secrets.Add(secret);
        }
    }

    private string[] Configured()
    {
        var section = configuration?.GetSection("HonoStar:Signing:Secrets");
        var listed = section?.GetChildren().Select(child => child.Value).OfType<string>().ToArray();
        if (listed is { Length: > 0 })
        {
            return listed;
        }

        var text = section?.Value
            ?? configuration?[EnvironmentVariable]
            ?? Environment.GetEnvironmentVariable(EnvironmentVariable)
            ?? "";
        return text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
    }
}
