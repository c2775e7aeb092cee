namespace HonoStar.Benchmarks;

/// <summary>One benchmark: it prints a table, and sets its bars.</summary>
internal sealed record Benchmark(string Name, string Description, Func<Bars, string[], Task> Run);
