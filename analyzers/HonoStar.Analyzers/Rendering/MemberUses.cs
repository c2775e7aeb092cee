using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>What the code of a member names: other members, types, variables and routes; and its templates.</summary>
internal sealed class MemberUses
{
    private readonly Dictionary<string, string?> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<MemberUse> _members = [];

    private MemberUses(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodes())
        {
            switch (node)
            {
                case SimpleNameSyntax { Parent: not (AttributeSyntax or NameColonSyntax) } name when !IsInNameOf(name):
                    Names.Add(name.Identifier.ValueText);
                    Note(name);
                    break;
                case InterpolatedStringExpressionSyntax text:
                    Templates.Add(Whole(text));
                    break;
                case InvocationExpressionSyntax call:
                    Calls.Add(call);
                    break;
                case ParameterSyntax parameter:
                    Declare(parameter.Identifier.ValueText, TypeNames.Of(parameter.Type));
                    break;
                case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable:
                    Declare(variable.Identifier.ValueText, TypeNames.Of(declaration.Type) ?? Made(variable.Initializer?.Value));
                    break;
                case ForEachStatementSyntax loop:
                    Declare(loop.Identifier.ValueText, TypeNames.Of(loop.Type));
                    break;
                case SingleVariableDesignationSyntax designation:
                    Declare(designation.Identifier.ValueText, designation.Parent is DeclarationPatternSyntax pattern ? TypeNames.Of(pattern.Type) : null);
                    break;
            }
        }

        Members = [.. _members];
    }

    /// <summary>The names that may be those of members.</summary>
    public ImmutableArray<MemberUse> Members { get; }

    /// <summary>All names.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The members of <c>Routes</c> that make actions, such as <c>Routes.Issues.New.Post</c>.</summary>
    public HashSet<string> Actions { get; } = new(StringComparer.Ordinal);

    /// <summary>The interpolated strings, of which any may be a template.</summary>
    public HashSet<ExpressionSyntax> Templates { get; } = [];

    public List<InvocationExpressionSyntax> Calls { get; } = [];

    public static MemberUses Of(SyntaxNode code) => new(code);

    /// <summary>A name as that of a member; <see langword="null"/> when it can be none.</summary>
    public static MemberUse? UseOf(SimpleNameSyntax name)
    {
        var (kind, qualifier, whole) = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => Qualify(access),
            MemberBindingExpressionSyntax binding => (UseKind.Unknown, null, binding),
            QualifiedNameSyntax => (UseKind.Unknown, null, null),
            _ => (UseKind.Own, (string?)null, (ExpressionSyntax?)name),
        };
        if (whole is null)
        {
            return null;
        }

        var arguments = whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call.ArgumentList.Arguments.Count : -1;
        return new MemberUse(name.Identifier.ValueText, kind, qualifier, arguments, whole.Parent is not MemberAccessExpressionSyntax, whole.Parent is ArgumentSyntax);
    }

    /// <summary>The name of the type of a parameter or local variable, as far as it is written; whether there is such a variable.</summary>
    public bool TryGetType(string variable, out string? type) => _variables.TryGetValue(variable, out type);

    /// <summary>A template that is several strings, added, is one.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax text)
    {
        while (text.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or ParenthesizedExpressionSyntax { Parent: BinaryExpressionSyntax })
        {
            text = (ExpressionSyntax)text.Parent;
        }

        return text;
    }

    private static string? Made(ExpressionSyntax? value) => value is ObjectCreationExpressionSyntax creation ? TypeNames.Of(creation.Type) : null;

    /// <summary>Of two variables of one name in a member, nobody says which is meant.</summary>
    private void Declare(string variable, string? type) =>
        _variables[variable] = _variables.TryGetValue(variable, out var known) && known != type ? null : type;

    private static bool IsInNameOf(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };

    private void Note(SimpleNameSyntax name)
    {
        if (RouteNames.Begin(name))
        {
            NoteRoute(name);
            return;
        }

        if (UseOf(name) is { } use)
        {
            _members.Add(use);
        }
    }

    private static (UseKind Kind, string? Qualifier, ExpressionSyntax? Whole) Qualify(MemberAccessExpressionSyntax access) => access.Expression switch
    {
        ThisExpressionSyntax or BaseExpressionSyntax => (UseKind.Own, null, access),
        IdentifierNameSyntax { Identifier.ValueText: "Live" } => (UseKind.Region, null, access),
        IdentifierNameSyntax before => (UseKind.Named, before.Identifier.ValueText, access),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Live", Expression: ThisExpressionSyntax } => (UseKind.Region, null, access),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Live", Expression: IdentifierNameSyntax before } => (UseKind.RegionOf, before.Identifier.ValueText, access),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } before => (UseKind.Named, before.Name.Identifier.ValueText, access),
        MemberAccessExpressionSyntax before => (UseKind.Chained, before.Name.Identifier.ValueText, access),
        _ => (UseKind.Unknown, null, access),
    };

    private void NoteRoute(SimpleNameSyntax routes)
    {
        var path = RouteNames.Of(routes);
        if (path.Substring(path.LastIndexOf('.') + 1) is "Get" or "Post" or "Put" or "Patch" or "Delete")
        {
            Actions.Add(path);
        }
    }
}
