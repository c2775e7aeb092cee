using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace HonoStar.Generators.Tests;

/// <summary>The named steps of a run.</summary>
public static class Steps
{
    /// <summary>The names of all steps: a step that is added is tested, too.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(HonoStarGenerator).Assembly.GetType("HonoStar.Generators.TrackingNames", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!),
    ];

    public static IEnumerable<(string Name, IncrementalStepRunReason Reason)> Reasons(GeneratorDriverRunResult result) =>
        from step in Named(result)
        from run in step.Value
        from output in run.Outputs
        select (step.Key, output.Reason);

    public static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorDriverRunResult result) =>
        from step in result.Results.Single().TrackedOutputSteps
        from run in step.Value
        from output in run.Outputs
        select output.Reason;

    public static void AssertCached(GeneratorDriverRunResult result)
    {
        Assert.All(Reasons(result), step => Assert.True(
            step.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
            $"{step.Name} was {step.Reason}."));
        Assert.All(Outputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    /// <summary>Walks through everything that the steps' values refer to.</summary>
    public static void AssertHoldNoCompilation(GeneratorDriverRunResult result)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var step in Named(result))
        {
            foreach (var (value, _) in step.Value.SelectMany(run => run.Outputs))
            {
                Walk(value, step.Key, seen);
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, System.Collections.Immutable.ImmutableArray<IncrementalGeneratorRunStep>>> Named(GeneratorDriverRunResult result) =>
        result.Results.Single().TrackedSteps.Where(step => Names.Contains(step.Key));

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxToken or SyntaxTree or Compilation or SemanticModel or Location or AttributeData or Diagnostic or SyntaxReference,
            $"{path} holds a {value.GetType()}.");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", seen);
            }
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
