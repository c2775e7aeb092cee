using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>What a member is to those who use it.</summary>
internal enum RenderedMemberKind
{
    Method,

    /// <summary>A property or a field.</summary>
    Value,

    /// <summary>What runs when an object of the type is made: a constructor, or anything else without a name.</summary>
    Making,
}

/// <summary>A member of a type: what it is called, what its code names, and the signals that its templates make.</summary>
internal sealed class RenderedMember
{
    private MemberUses? _uses;
    private MemberSignals? _signals;
    private MemberMarkup? _markup;

    /// <summary>A member without a name that code would name it by.</summary>
    public RenderedMember(RenderedPart part, SyntaxNode node)
    {
        // A component is given what its page makes; anything else gets a function from who knows where.
        IsUnseen = node is ParameterListSyntax { Parent: not RecordDeclarationSyntax } parameters
            && parameters.Parameters.Any(static parameter => parameter.Type is not null && IsFunctionOfHtml(parameter.Type));
        Part = part;
        Node = node;
        Kind = RenderedMemberKind.Making;
        Name = "";
    }

    public RenderedMember(RenderedPart part, FieldDeclarationSyntax field, VariableDeclaratorSyntax variable)
    {
        Part = part;
        Node = field;
        Kind = RenderedMemberKind.Value;
        Name = variable.Identifier.ValueText;
        IsUnseen = variable.Initializer is null && IsFunctionOfHtml(field.Declaration.Type);
        IsInitialized = variable.Initializer is not null;
    }

    public RenderedMember(RenderedPart part, PropertyDeclarationSyntax property)
    {
        Part = part;
        Node = property;
        Kind = RenderedMemberKind.Value;
        Name = property.Identifier.ValueText;
        IsUnseen = property is { Initializer: null, ExpressionBody: null } && IsFunctionOfHtml(property.Type);
        IsOverridable = IsOverridableBy(property.Modifiers);
        IsInitialized = property.Initializer is not null;
    }

    public RenderedMember(RenderedPart part, MethodDeclarationSyntax method)
    {
        Part = part;
        Node = method;
        Kind = RenderedMemberKind.Method;
        Name = method.Identifier.ValueText;
        var parameters = method.ParameterList.Parameters;
        MostArguments = parameters.Any(static parameter => parameter.Modifiers.Any(SyntaxKind.ParamsKeyword)) ? int.MaxValue : parameters.Count;
        LeastArguments = parameters.Count(static parameter => parameter.Default is null && !parameter.Modifiers.Any(SyntaxKind.ParamsKeyword));
        IsExtension = parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true;
        IsOverridable = IsOverridableBy(method.Modifiers) || method.ExplicitInterfaceSpecifier is not null;
        IsPublic = method.Modifiers.Any(SyntaxKind.PublicKeyword);
        ReturnsHtml = TypeNames.HasHtml(method.ReturnType);
        Handles = [.. HandlersOf(method)];
        Watches = [.. method.AttributeLists.SelectMany(static list => list.Attributes).Where(static attribute => TypeNames.OfAttribute(attribute) == "Live").SelectMany(TypeNames.ArgumentsOf)];
    }

    public RenderedPart Part { get; }

    public SyntaxNode Node { get; }

    public RenderedMemberKind Kind { get; }

    public string Name { get; }

    public int LeastArguments { get; }

    public int MostArguments { get; }

    public bool IsExtension { get; }

    /// <summary>Whether another may stand in its place when it is called.</summary>
    public bool IsOverridable { get; }

    public bool IsPublic { get; }

    /// <summary>Whether a method makes markup.</summary>
    public bool ReturnsHtml { get; }

    /// <summary>The names of the topics that a region watches.</summary>
    public ImmutableArray<string> Watches { get; } = [];

    public bool IsRegion => Watches.Length > 0;

    /// <summary>Whether it is a function that makes markup, and nothing says which.</summary>
    public bool IsUnseen { get; }

    /// <summary>Whether it gets its value when an object is made.</summary>
    public bool IsInitialized { get; }

    /// <summary>What it answers when it is a handler: the methods of HTTP with the templates below the page's; of an unknown one <see langword="null"/>.</summary>
    public ImmutableArray<(string Verb, string? Template)> Handles { get; } = [];

    /// <summary>Whether it makes the document of its page.</summary>
    public bool IsDocument => ReturnsHtml && Handles.Any(static handler => handler is { Verb: "Get", Template: "" });

    /// <summary>What its code names.</summary>
    public MemberUses Uses => _uses ??= MemberUses.Of(Node);

    /// <summary>What it shows.</summary>
    public MemberMarkup MarkupOf(CancellationToken cancellation) => _markup ??= ShownReader.Read(this, cancellation);

    /// <summary>The signals that its templates and its code make.</summary>
    public MemberSignals SignalsOf(CancellationToken cancellation) => _signals ??= MemberSignals.Of(this, cancellation);

    /// <summary>The name of a parameter by its place.</summary>
    public string? ParameterAt(int index) =>
        Node is MethodDeclarationSyntax { ParameterList.Parameters: var parameters } && index < parameters.Count ? parameters[index].Identifier.ValueText : null;

    /// <summary>Whether a call with a number of arguments may be one of this method.</summary>
    public bool Takes(int arguments) => arguments >= LeastArguments && arguments <= MostArguments;

    private static bool IsOverridableBy(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.VirtualKeyword) || modifiers.Any(SyntaxKind.AbstractKeyword) || modifiers.Any(SyntaxKind.OverrideKeyword);

    private static bool IsFunctionOfHtml(TypeSyntax type) => TypeNames.HasHtml(type) && type.DescendantNodesAndSelf().Any(static node => node is GenericNameSyntax { Identifier.ValueText: "Func" });

    private static IEnumerable<(string, string?)> HandlersOf(MethodDeclarationSyntax method)
    {
        var isMarked = false;
        foreach (var attribute in method.AttributeLists.SelectMany(static list => list.Attributes))
        {
            if (TypeNames.OfAttribute(attribute) is "Get" or "Post" or "Put" or "Patch" or "Delete")
            {
                isMarked = true;
                yield return (TypeNames.OfAttribute(attribute)!, attribute.ArgumentList is { Arguments.Count: > 0 } ? TypeNames.FirstText(attribute)?.Trim('/') : "");
            }
        }

        var name = method.Identifier.ValueText;
        var verb = name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;
        if (!isMarked && verb is "Get" or "Post" or "Put" or "Patch" or "Delete" && method.Modifiers.Any(SyntaxKind.PublicKeyword))
        {
            yield return (verb, "");
        }
    }
}
