namespace HonoStar;

/// <summary>
/// Keeps a region from being rendered more often than this, for a topic that is published often: what is published in between is
/// coalesced into one rendering when the time is over. Stands beside <see cref="LiveAttribute{TTopic}"/>, and takes the place of
/// <see cref="LiveOptions.MinimumRenderInterval"/> for the region.
/// </summary>
/// <example>
/// <code>
/// [Live&lt;Topics.Prices&gt;, MinimumRenderInterval(200)]
/// private Html Ticker() => $"""&lt;p id="ticker"&gt;{prices.Newest}&lt;/p&gt;""";
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class MinimumRenderIntervalAttribute : Attribute
{
    /// <summary>Sets the least time from one rendering of a region instance to its next.</summary>
    /// <param name="milliseconds">The time in milliseconds; zero for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public MinimumRenderIntervalAttribute(int milliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds);
        Milliseconds = milliseconds;
    }

    /// <summary>The time in milliseconds.</summary>
    public int Milliseconds { get; }

    internal TimeSpan Interval => TimeSpan.FromMilliseconds(Milliseconds);
}
