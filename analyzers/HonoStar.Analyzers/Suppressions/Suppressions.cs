using Microsoft.CodeAnalysis;

namespace HonoStar.Analyzers;

/// <summary>What others say that is not so of pages, regions, topics and inputs. Their ids are those of rules that there are none of.</summary>
internal static class Suppressions
{
    public static readonly SuppressionDescriptor StaticMember = new(
        "HS9001", "CA1822", "Handlers, regions and the methods of layouts are called on an instance, by generated code");

    public static readonly SuppressionDescriptor UnusedParameter = new(
        "HS9002", "IDE0060", "A value of the route, or of a region's topic, has to be taken, whether it is used or not");

    public static readonly SuppressionDescriptor NullArgument = new(
        "HS9003", "CA1062", "Generated code binds every parameter, and null to none that does not admit it");

    public static readonly SuppressionDescriptor UnsetProperty = new(
        "HS9004", "CS8618", "Generated code sets every property of an input: text and lists are empty when nothing was sent");

    public static readonly SuppressionDescriptor SettableCollection = new(
        "HS9005", "CA2227", "Generated code sets the lists of an input");

    public static readonly SuppressionDescriptor NestedTopic = new(
        "HS9006", "CA1034", "Topics stand together in a class, so that they are found");

    public static readonly SuppressionDescriptor AddressAsText = new(
        "HS9007", "CA1054", "What a request brings is bound as text, and no Uri is bound");

    public static readonly SuppressionDescriptor AddressAsProperty = new(
        "HS9008", "CA1056", "What a person typed is read as text, and no Uri is read");

    public static readonly SuppressionDescriptor ArrayOfInput = new(
        "HS9009", "CA1819", "Generated code makes the array of an input anew for each request");
}
