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
        Require(options.RevalidationInterval >= TimeSpan.Zero && options.RevalidationInterval <= TimeSpan.FromDays(365), nameof(options.RevalidationInterval), "from zero to a year");
        Require(options.MinimumRenderInterval >= TimeSpan.Zero, nameof(options.MinimumRenderInterval), "zero or positive");
        Require(options.MaxConcurrentRenders > 0, nameof(options.MaxConcurrentRenders), "positive");
        Require(options.MaxRegionsPerStream > 0, nameof(options.MaxRegionsPerStream), "positive");
        Require(options.MaxStreams > 0, nameof(options.MaxStreams), "positive");
        Require(options.MaxStreamsPerViewer > 0, nameof(options.MaxStreamsPerViewer), "positive");
        Require(options.CompressionMemory >= 0, nameof(options.CompressionMemory), "zero or positive");
        Require(Enum.IsDefined(options.Compression), nameof(options.Compression), "Adaptive, Never or Always");
        Require(options.SendBufferSize is 0 or >= 4096, nameof(options.SendBufferSize), "zero, or at least 4096 bytes");
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
