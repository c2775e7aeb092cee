using Microsoft.Extensions.Options;

namespace HonoStar;

/// <summary>Keeps an application from starting with limits that make no sense.</summary>
internal sealed class LiveOptionsValidator : IValidateOptions<LiveOptions>
{
    public ValidateOptionsResult Validate(string? name, LiveOptions options)
    {
        var failures = new List<string>();
        Require(options.MaxAge > TimeSpan.Zero, nameof(options.MaxAge), "positive");
        Require(options.HeartbeatInterval > TimeSpan.Zero, nameof(options.HeartbeatInterval), "positive");
        Require(options.HiddenTabDelay >= TimeSpan.Zero || options.HiddenTabDelay == Timeout.InfiniteTimeSpan, nameof(options.HiddenTabDelay), "zero, positive or infinite");
        Require(options.WriteTimeout > TimeSpan.Zero, nameof(options.WriteTimeout), "positive");
        Require(options.MinimumRenderInterval >= TimeSpan.Zero, nameof(options.MinimumRenderInterval), "zero or positive");
        Require(options.MaxConcurrentRenders > 0, nameof(options.MaxConcurrentRenders), "positive");
        Require(options.MaxRegionsPerStream > 0, nameof(options.MaxRegionsPerStream), "positive");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void Require(bool isMet, string option, string what)
        {
            if (!isMet)
            {
                failures.Add($"LiveOptions.{option} must be {what}.");
            }
        }
    }
}
