using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>A declaration of a type in a file; a partial type has several.</summary>
internal sealed class RenderedPart
{
    private readonly Dictionary<string, string?> _types = new(StringComparer.Ordinal);

    public RenderedPart(SourceFile file, TypeDeclarationSyntax syntax, RenderedPart? outer, string @namespace)
    {
        File = file;
        Name = syntax.Identifier.ValueText;
        Outer = outer;
        var isOfFile = syntax.Modifiers.Any(SyntaxKind.FileKeyword);
        FullName = (isOfFile ? file.Path + ":" : "") + (outer is null ? @namespace : outer.FullName + ".") + Name + (syntax.TypeParameterList is { } generic ? "`" + generic.Parameters.Count : "");
        IsInterface = syntax is InterfaceDeclarationSyntax;
        IsPublic = syntax.Modifiers.Any(SyntaxKind.PublicKeyword) && outer is not { IsPublic: false };
        Bases = [.. (syntax.BaseList?.Types ?? []).Select(static one => TypeNames.Of(one.Type)).OfType<string>()];
        foreach (var attribute in syntax.AttributeLists.SelectMany(static list => list.Attributes))
        {
            Mark(attribute);
        }

        var members = ImmutableArray.CreateBuilder<RenderedMember>();
        if (syntax.ParameterList is { } parameters)
        {
            members.Add(new RenderedMember(this, parameters));
            foreach (var parameter in parameters.Parameters)
            {
                Type(parameter.Identifier.ValueText, parameter.Type);
                NoteInput(parameter);
            }
        }

        foreach (var member in syntax.Members)
        {
            Add(member, members);
        }

        Members = members.ToImmutable();
    }

    public SourceFile File { get; }

    public string Name { get; }

    /// <summary>With namespace and containing types, so that the parts of a type have the same.</summary>
    public string FullName { get; }

    /// <summary>The type that it stands in.</summary>
    public RenderedPart? Outer { get; }

    /// <summary>What the attributes of this part say the type to be: <c>Page</c>, <c>Layout</c>, <c>ErrorPage</c> or <c>NotFoundPage</c>.</summary>
    public string? Role { get; private set; }

    /// <summary>The route template of <c>[Page("...")]</c>.</summary>
    public string? Template { get; private set; }

    /// <summary>Whether it is a record of signals.</summary>
    public bool IsSignals { get; private set; }

    public bool IsInterface { get; }

    public bool IsPublic { get; }

    /// <summary>The names of its base type and interfaces.</summary>
    public ImmutableArray<string> Bases { get; }

    public ImmutableArray<RenderedMember> Members { get; }

    /// <summary>The names of its properties, those that a record's parameters are with them.</summary>
    public List<string> Properties { get; } = [];

    /// <summary>The names of the types that its methods take as signals.</summary>
    public List<string> Inputs { get; } = [];

    /// <summary>The name of the type of a field, a property or a parameter of the constructor.</summary>
    public bool TryGetType(string name, out string? type) => _types.TryGetValue(name, out type);

    private void Add(MemberDeclarationSyntax member, ImmutableArray<RenderedMember>.Builder members)
    {
        switch (member)
        {
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    Type(variable.Identifier.ValueText, field.Declaration.Type);
                    members.Add(new RenderedMember(this, field, variable));
                }

                break;
            case PropertyDeclarationSyntax property:
                Type(property.Identifier.ValueText, property.Type);
                Properties.Add(property.Identifier.ValueText);
                members.Add(new RenderedMember(this, property));
                break;
            case MethodDeclarationSyntax method:
                members.Add(new RenderedMember(this, method));
                foreach (var parameter in method.ParameterList.Parameters)
                {
                    NoteInput(parameter);
                }

                break;
            case ConstructorDeclarationSyntax or IndexerDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax:
                members.Add(new RenderedMember(this, member));
                break;
        }
    }

    private void Type(string name, TypeSyntax? type) => _types[name] = TypeNames.Of(type);

    private void NoteInput(ParameterSyntax parameter)
    {
        if (parameter.Parent is ParameterListSyntax { Parent: RecordDeclarationSyntax })
        {
            Properties.Add(parameter.Identifier.ValueText);
        }

        if (parameter.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => TypeNames.OfAttribute(attribute) == "Signals") && TypeNames.Of(parameter.Type) is { } type)
        {
            Inputs.Add(type);
        }
    }

    private void Mark(AttributeSyntax attribute)
    {
        var name = TypeNames.OfAttribute(attribute);
        if (name is "Page" or "Layout" or "ErrorPage" or "NotFoundPage")
        {
            Role = name;
            Template = TypeNames.FirstText(attribute);
        }

        IsSignals |= name == "Signals";
    }
}
