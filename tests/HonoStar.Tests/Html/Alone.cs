namespace HonoStar.Tests;

/// <summary>Tests that measure the process or keep the machine busy: no other test runs at the same time.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;
