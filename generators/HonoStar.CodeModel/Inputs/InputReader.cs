using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.CodeModel;

/// <summary>Reads types of input from their symbols.</summary>
internal static class InputReader
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    /// <summary>Whether a type can be an input: a class, record or struct of the application that generated code can make.</summary>
    public static bool IsInput(ITypeSymbol type) =>
        type.NotNull() is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsStatic: false, SpecialType: SpecialType.None } named
        && !IsOfFramework(named)
        && named.IsReachable()
        && !named.IsParsable()
        && ConstructorOf(named) is not null;

    /// <summary>A type of input with all inputs that stand in it.</summary>
    public static EquatableArray<InputModel> ReadAll(ITypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var found = new List<InputModel>();
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var waiting = new Queue<INamedTypeSymbol>();
        Add(type);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = waiting.Dequeue();
            found.Add(Read(next, compilation));
            foreach (var property in PropertiesOf(next))
            {
                Add(ItemOf(property.Type, out _));
            }
        }

        return found.ToEquatableArray();

        void Add(ITypeSymbol candidate)
        {
            var notNull = candidate.NotNull().WithNullableAnnotation(NullableAnnotation.None);
            if (IsInput(notNull) && seen.Add(notNull))
            {
                waiting.Enqueue((INamedTypeSymbol)notNull);
            }
        }
    }

    private static InputModel Read(INamedTypeSymbol type, Compilation compilation)
    {
        var constructor = ConstructorOf(type)!;
        var properties = PropertiesOf(type).ToList();
        var models = new List<InputProperty>();
        foreach (var parameter in constructor.Parameters)
        {
            var property = properties.First(candidate => IsSame(candidate, parameter));
            properties.Remove(property);
            models.Add(Read(property, type, compilation) with
            {
                Argument = parameter.Name,
                Default = Literals.DefaultOf(parameter),
                Checks = ChecksOf(property).Concat(ChecksOf(parameter)).ToEquatableArray(),
                DisplayName = DisplayNameOf(property) ?? DisplayNameOf(parameter) ?? property.Name,
            });
        }

        models.AddRange(properties
            .Where(property => property.SetMethod is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal })
            .Select(property => (Model: Read(property, type, compilation), property.IsRequired))
            .Where(candidate => candidate.Model.Kind != InputKind.Unsupported || candidate.IsRequired)
            .Select(candidate => candidate.Model));
        return new InputModel(
            type.FullName(),
            type.QualifiedNotNull(),
            type.IsPublic() && PropertiesOf(type).All(static property => ItemOf(property.Type, out _).NotNull().IsPublic()),
            type.IsValueType,
            models.ToEquatableArray(),
            ChecksOf(type).ToEquatableArray(),
            type.Implements(Annotations, "IValidatableObject"));
    }

    private static InputProperty Read(IPropertySymbol property, INamedTypeSymbol owner, Compilation compilation)
    {
        var item = ItemOf(property.Type, out var collection);
        var (kind, form) = KindOf(item);
        if (collection != InputCollection.None && item.IsNullable())
        {
            kind = InputKind.Unsupported;
        }

        return new InputProperty(property.Name, Names.ToCamelCase(property.Name), kind, item.QualifiedNotNull())
        {
            IsReadable = property.GetMethod is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal },
            IsNullable = property.Type.IsNullable(),
            IsValueType = item.NotNull().IsValueType,
            Collection = collection,
            Default = InitialValue(property, compilation),
            Form = form,
            Nested = kind == InputKind.Nested ? item.NotNull().WithNullableAnnotation(NullableAnnotation.None).FullName() : null,
            IsRecursive = kind == InputKind.Nested && Reaches(item, owner, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)),
            DisplayName = DisplayNameOf(property) ?? property.Name,
            Checks = ChecksOf(property).ToEquatableArray(),
        };
    }

    public static (InputKind Kind, SignalForm Form) KindOf(ITypeSymbol type)
    {
        var value = type.NotNull();
        return value switch
        {
            { SpecialType: SpecialType.System_String } => (InputKind.Text, SignalForm.Text),
            { SpecialType: SpecialType.System_Boolean } => (InputKind.Boolean, SignalForm.Boolean),
            { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => (InputKind.Parsable, SignalForm.Number),
            _ when value.Is("Microsoft.AspNetCore.Http", "IFormFile") => (InputKind.File, default),
            _ when value.IsEnum() && value.IsReachable() => (InputKind.Enumeration, SignalForm.Enumeration),
            _ when value.Is("System", "Guid") || value.Is("System", "DateTime") || value.Is("System", "DateTimeOffset") => (InputKind.Parsable, SignalForm.Native),
            _ when value.IsParsable() && value.IsReachable() => (InputKind.Parsable, SignalForm.Formatted),
            _ when IsInput(value) => (InputKind.Nested, SignalForm.Nested),
            _ => (InputKind.Unsupported, default),
        };
    }

    /// <summary>The type of the items of an array or list; of any other type itself.</summary>
    public static ITypeSymbol ItemOf(ITypeSymbol type, out InputCollection collection)
    {
        switch (type)
        {
            case IArrayTypeSymbol { Rank: 1 } array:
                collection = InputCollection.Array;
                return array.ElementType;
            case INamedTypeSymbol { TypeArguments: [var item] } list
                when list.IsIn("System.Collections.Generic")
                    && list.Name is "List" or "IList" or "IReadOnlyList" or "ICollection" or "IReadOnlyCollection" or "IEnumerable":
                collection = InputCollection.List;
                return item;
            default:
                collection = InputCollection.None;
                return type;
        }
    }

    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var chain = new List<INamedTypeSymbol>();
        for (INamedTypeSymbol? current = type; current is not null && !IsOfFramework(current); current = current.BaseType)
        {
            chain.Add(current);
        }

        foreach (var property in chain.SelectMany(current => current.GetMembers().OfType<IPropertySymbol>()))
        {
            if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
                && property.ExplicitInterfaceImplementations.IsEmpty
                && names.Add(property.Name)
                && !property.Has("System.Text.Json.Serialization", "JsonIgnoreAttribute"))
            {
                yield return property;
            }
        }
    }

    /// <summary>
    /// A record's constructor with most parameters; otherwise one without parameters, if there is one. Each parameter
    /// is a property's.
    /// </summary>
    public static IMethodSymbol? ConstructorOf(INamedTypeSymbol type)
    {
        var candidates = type.InstanceConstructors
            .Where(candidate => candidate.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
                && candidate.Parameters.All(parameter => PropertiesOf(type).Any(property => IsSame(property, parameter))))
            .OrderByDescending(candidate => candidate.Parameters.Length)
            .ToList();
        return type.IsRecord ? candidates.FirstOrDefault() : candidates.LastOrDefault(candidate => candidate.Parameters.Length == 0) ?? candidates.FirstOrDefault();
    }

    public static bool IsSame(IPropertySymbol property, IParameterSymbol parameter) =>
        string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type);

    /// <summary>The constant that a property is initialised with, if that can be seen.</summary>
    private static string? InitialValue(IPropertySymbol property, Compilation compilation)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree)
                && reference.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: { } initial }
                && compilation.GetSemanticModel(reference.SyntaxTree).GetConstantValue(initial) is { HasValue: true } constant)
            {
                return Literals.Of(constant.Value, property.Type);
            }
        }

        return null;
    }

    private static bool Reaches(ITypeSymbol from, ITypeSymbol to, HashSet<ITypeSymbol> seen)
    {
        var type = from.NotNull().WithNullableAnnotation(NullableAnnotation.None);
        if (SymbolEqualityComparer.Default.Equals(type, to))
        {
            return true;
        }

        return type is INamedTypeSymbol named && IsInput(named) && seen.Add(named)
            && PropertiesOf(named).Any(property => !property.Type.IsNullable() && Reaches(property.Type, to, seen));
    }

    private static IEnumerable<InputCheck> ChecksOf(ISymbol symbol) =>
        from attribute in symbol.GetAttributes()
        where attribute.AttributeClass.DerivesFrom(Annotations, "ValidationAttribute") && AttributeReader.IsUsable(attribute)
        let type = attribute.AttributeClass!
        select new InputCheck(
            AttributeReader.Creation(attribute),
            type.IsIn(Annotations) && WarnsOfReflection(attribute),
            type.Is(Annotations, "CompareAttribute") ? attribute.ConstructorArguments.FirstOrDefault().Value as string : null);

    private static bool WarnsOfReflection(AttributeData attribute) =>
        attribute.AttributeConstructor!.Has("System.Diagnostics.CodeAnalysis", "RequiresUnreferencedCodeAttribute")
        || attribute.AttributeClass!.Has("System.Diagnostics.CodeAnalysis", "RequiresUnreferencedCodeAttribute");

    private static string? DisplayNameOf(ISymbol symbol) =>
        symbol.Find(Annotations, "DisplayAttribute")?.Named("Name") as string
        ?? symbol.Find("System.ComponentModel", "DisplayNameAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        var root = type.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            root = root.ContainingNamespace;
        }

        return root is { IsGlobalNamespace: false } && (root.Name == "System" || (root.Name == "Microsoft" && type.Locations.All(location => !location.IsInSource)));
    }
}
