namespace CounterSample;

/// <summary>What everybody counts together.</summary>
public sealed class Counter
{
    private int _value;

    /// <summary>How far it is.</summary>
    public int Value => _value;

    /// <summary>Counts one more.</summary>
    public void Increment() => Interlocked.Increment(ref _value);
}
