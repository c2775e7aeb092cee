using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Recognises what publishes, and what changes that which is published.</summary>
internal static class Publishing
{
    /// <summary>The topic that a call publishes, or <see langword="null"/> when it publishes nothing.</summary>
    public static IOperation? TopicOf(IInvocationOperation call) =>
        (call.TargetMethod.Name == "Publish" && call.TargetMethod.IsOf("HonoStar", "Fx"))
        || (call.TargetMethod.Name == "PublishAsync" && call.TargetMethod.IsOf("HonoStar", "ITopicPublisher"))
            ? call.ValueOf("topic")
            : null;

    /// <summary>Whether a type publishes for whoever has it.</summary>
    public static bool IsPublisher(ITypeSymbol? type) => type.Is("HonoStar", "Fx") || type.Is("HonoStar", "ITopicPublisher");

    /// <summary>Whether a method writes to a database.</summary>
    public static bool Saves(IMethodSymbol method) =>
        method.Name is "SaveChanges" or "SaveChangesAsync" or "ExecuteUpdate" or "ExecuteUpdateAsync" or "ExecuteDelete" or "ExecuteDeleteAsync"
        && IsOfEntityFramework(method);

    /// <summary>The topics that a method says it changes.</summary>
    public static IEnumerable<INamedTypeSymbol> ChangedBy(IMethodSymbol method) =>
        from attribute in method.GetAttributes()
        where attribute.AttributeClass.Is("HonoStar", "ChangesAttribute")
        let topic = attribute.TypeArgument()
        where topic is not null
        select topic;

    private static bool IsOfEntityFramework(IMethodSymbol method)
    {
        for (ITypeSymbol? type = method.OriginalDefinition.ReducedFrom?.ContainingType ?? method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.IsIn("Microsoft.EntityFrameworkCore"))
            {
                return true;
            }
        }

        return false;
    }
}
