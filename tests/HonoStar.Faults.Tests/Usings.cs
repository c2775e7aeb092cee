using Xunit.Sdk;
using Xunit.v3;

// One after the other: they look at the memory of the process, and each needs the machine.
[assembly: Parallelization(Mode = ParallelMode.None)]
