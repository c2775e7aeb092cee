namespace CounterSample;

/// <summary>What can change.</summary>
public static partial class Topics
{
    /// <summary>The counter.</summary>
    [Topic("counter")]
    public readonly partial record struct Count;
}
