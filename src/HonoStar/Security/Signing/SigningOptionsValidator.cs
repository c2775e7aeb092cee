using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>Keeps an application from starting in Production without a secret, and anywhere with one that is too short.</summary>
internal sealed class SigningOptionsValidator(IHostEnvironment? environment = null) : IValidateOptions<SigningOptions>
{
    public const int MinLength = 32;

    public ValidateOptionsResult Validate(string? name, SigningOptions options)
    {
        if (options.Secrets.Count == 0 && environment?.IsProduction() == true)
        {
            return ValidateOptionsResult.Fail(
                $"HonoStar needs a signing secret in Production: set the environment variable {SigningOptionsSetup.EnvironmentVariable} "
                + $"or HonoStar:Signing:Secrets:0 to at least {MinLength} random characters, the same on every node "
                + "(for example the output of: openssl rand -base64 48).");
        }

        return options.Secrets.Any(secret => secret.Length < MinLength)
            ? ValidateOptionsResult.Fail($"A signing secret of HonoStar is shorter than {MinLength} characters.")
            : ValidateOptionsResult.Success;
    }
}
