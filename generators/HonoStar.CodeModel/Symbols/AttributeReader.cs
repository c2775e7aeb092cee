using Microsoft.CodeAnalysis;

namespace HonoStar.CodeModel;

/// <summary>Reads attributes, and writes them as the expressions that make the same attribute at run time.</summary>
internal static class AttributeReader
{
    public static AttributeData? Find(this ISymbol symbol, string @namespace, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(@namespace, name));

    public static bool Has(this ISymbol symbol, string @namespace, string name) => symbol.Find(@namespace, name) is not null;

    /// <summary>The type that an attribute names, as in <c>[Live&lt;Topics.Issue&gt;]</c>; null while none is written, or one that is no class.</summary>
    public static INamedTypeSymbol? TypeArgument(this AttributeData attribute) => attribute.AttributeClass?.TypeArguments.FirstOrDefault() as INamedTypeSymbol;

    /// <summary>The value of <c>Name = ...</c>, or <see langword="null"/>.</summary>
    public static object? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: not TypedConstantKind.Array } constant ? constant.Value : null;

    /// <summary>
    /// The attributes that are of interest at run time, as expressions: those of the application, ASP.NET Core and
    /// others; not those that only the compiler or HonoStar's generator reads.
    /// </summary>
    public static EquatableArray<string> Metadata(ISymbol symbol) =>
        symbol.GetAttributes().Where(IsMetadata).Select(Creation).ToEquatableArray();

    /// <summary>An attribute as the expression that makes it.</summary>
    public static string Creation(AttributeData attribute)
    {
        var arguments = string.Join(", ", attribute.ConstructorArguments.Select(Literals.Of));
        var creation = $"new {attribute.AttributeClass!.Qualified()}({arguments})";
        return attribute.NamedArguments.Length == 0
            ? creation
            : $"{creation} {{ {string.Join(", ", attribute.NamedArguments.Select(named => $"{Names.Escape(named.Key)} = {Literals.Of(named.Value)}"))} }}";
    }

    /// <summary>Whether an attribute is complete, and can be made by generated code.</summary>
    public static bool IsUsable(AttributeData attribute) =>
        attribute is { AttributeClass: { TypeKind: not TypeKind.Error } type, AttributeConstructor: not null }
        && type.IsReachable()
        && attribute.ConstructorArguments.All(argument => argument.Kind != TypedConstantKind.Error)
        && attribute.NamedArguments.All(argument => argument.Value.Kind != TypedConstantKind.Error);

    private static bool IsMetadata(AttributeData attribute)
    {
        if (!IsUsable(attribute))
        {
            return false;
        }

        var type = attribute.AttributeClass!;
        return !(IsOfHonoStar(type) || IsOfCompiler(type));
    }

    private static bool IsOfHonoStar(INamedTypeSymbol type) =>
        type.IsIn("HonoStar")
        && (type.DerivesFrom("HonoStar", "HandlerAttribute")
            || type.Name is "PageAttribute" or "LayoutAttribute" or "ErrorPageAttribute" or "NotFoundPageAttribute"
                or "PageFolderAttribute" or "LiveAttribute" or "SignalsAttribute" or "TopicAttribute" or "FormAttribute");

    private static bool IsOfCompiler(INamedTypeSymbol type) =>
        type.IsIn("System.Runtime.CompilerServices")
        || type.IsIn("System.Diagnostics")
        || type.IsIn("System.Diagnostics.CodeAnalysis")
        || type.IsIn("System.CodeDom.Compiler")
        || type.IsIn("System.Runtime.Versioning")
        || (type.IsIn("System") && type.Name is ("ObsoleteAttribute" or "SerializableAttribute" or "CLSCompliantAttribute"))
        || (type.IsIn("System.ComponentModel") && type.Name is ("EditorBrowsableAttribute" or "BrowsableAttribute"));
}
