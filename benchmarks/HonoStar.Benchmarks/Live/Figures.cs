namespace HonoStar.Benchmarks.Live;

/// <summary>What is taken of many measurements.</summary>
internal static class Figures
{
    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)((sorted.Length - 1) * share)];
    }

    /// <summary>Taken within each round, because what disturbs the machine disturbs all of a round.</summary>
    public static double Ratio(IEnumerable<double> one, IEnumerable<double> other) => Median(one.Zip(other, static (a, b) => a / b));
}
