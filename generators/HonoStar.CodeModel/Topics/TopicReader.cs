using Microsoft.CodeAnalysis;

namespace HonoStar.CodeModel;

/// <summary>Reads topics from their symbols.</summary>
internal static class TopicReader
{
    public static TopicModel? Read(INamedTypeSymbol type)
    {
        var attribute = type.Find("HonoStar", "TopicAttribute");
        if (attribute is not { ConstructorArguments: [{ Value: string template }] })
        {
            return null;
        }

        var headers = type is { IsRecord: true, TypeKind: TypeKind.Struct } ? Declarations.PartialHeaders(type) : [];
        return new TopicModel(
            type.FullName(),
            Declarations.Namespace(type),
            headers,
            template,
            ReadParts(template, type).ToEquatableArray(),
            type.GetMembers("Name").Length > 0,
            type.GetMembers("Template").Length > 0);
    }

    private static IEnumerable<TopicPart> ReadParts(string template, INamedTypeSymbol type)
    {
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                yield return new TopicPart(template.Substring(position));
                yield break;
            }

            if (open > position)
            {
                yield return new TopicPart(template.Substring(position, open - position));
            }

            yield return ReadParameter(template.Substring(open + 1, close - open - 1), type);
            position = close + 1;
        }
    }

    private static TopicPart ReadParameter(string name, INamedTypeSymbol type)
    {
        var property = type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(candidate =>
            !candidate.IsStatic && string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        return property is null || ParameterReader.ReadValue(property.Type) is not { IsArray: false } value
            ? new TopicPart(null, name)
            : new TopicPart(null, property.Name, value, property.Type.IsNullable());
    }
}
