using System.Reflection;
using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>The rules: one file for each hundred of ids, in their order.</summary>
internal static partial class Descriptors
{
    /// <summary>All rules, in the order of their ids.</summary>
    public static IEnumerable<DiagnosticDescriptor> All =>
        typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(rule => (DiagnosticDescriptor)rule.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal);
}
