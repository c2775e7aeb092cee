using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Analyzers;

/// <summary>Reads what a member shows from its code: what it returns, and every template in it.</summary>
internal sealed class ShownReader
{
    private static readonly Regex s_id = new(@"\bid\s*=", RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Elements whose content is no part of the page.</summary>
    private static readonly string[] s_apart = ["<template", "<noscript"];

    private readonly RenderedMember _member;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<SyntaxNode, Shown?> _read = [];
    private readonly HashSet<SyntaxNode> _reading = [];
    private Dictionary<string, SyntaxNode?>? _locals;

    private ShownReader(RenderedMember member, CancellationToken cancellation) => (_member, _cancellation) = (member, cancellation);

    /// <summary>What a member shows.</summary>
    public static MemberMarkup Read(RenderedMember member, CancellationToken cancellation)
    {
        var reader = new ShownReader(member, cancellation);
        var result = member is { Node: MethodDeclarationSyntax method, ReturnsHtml: true } ? reader.ReadFunction(method.ExpressionBody?.Expression, method.Body) : null;
        var templates = member.Uses.Templates.Select(reader.Read).OfType<ShownTemplate>().ToImmutableArray();
        return new MemberMarkup(result, templates);
    }

    /// <summary>What an expression shows; <see langword="null"/> when it is no markup, or cannot be read.</summary>
    private Shown? Read(ExpressionSyntax expression)
    {
        if (_read.TryGetValue(expression, out var known))
        {
            return known;
        }

        // A local function may call itself.
        if (!_reading.Add(expression))
        {
            return null;
        }

        return _read[expression] = expression switch
        {
            ParenthesizedExpressionSyntax inner => Read(inner.Expression),
            AwaitExpressionSyntax awaited => Read(awaited.Expression),
            CastExpressionSyntax cast => Read(cast.Expression),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } certain => Read(certain.Operand),
            InterpolatedStringExpressionSyntax => ReadTemplate(expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => ReadTemplate(expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => new ShownChoice([Read(either.Left), Read(either.Right)], either.Span),
            ConditionalExpressionSyntax choice => Choose([choice.WhenTrue, choice.WhenFalse], choice),
            SwitchExpressionSyntax choice => Choose(choice.Arms.Select(static arm => arm.Expression), choice),
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } or DefaultExpressionSyntax
                or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Html" }, Name.Identifier.ValueText: "Empty" } => new ShownTemplate(expression, [], []),
            InvocationExpressionSyntax call => ReadCall(call),
            IdentifierNameSyntax name => ReadName(name),
            _ => null,
        };
    }

    private ShownChoice Choose(IEnumerable<ExpressionSyntax> options, SyntaxNode whole) =>
        new([.. options.Where(static option => option is not ThrowExpressionSyntax).Select(Read)], whole.Span);

    /// <summary>What a function returns that is handed on.</summary>
    private Shown? ReadFunction(ExpressionSyntax? function) => function switch
    {
        null => null,
        AnonymousFunctionExpressionSyntax lambda => ReadFunction(lambda.ExpressionBody, lambda.Block),
        SimpleNameSyntax name => ReadNamed(name, function, []),
        MemberAccessExpressionSyntax access => ReadNamed(access.Name, function, []),
        _ => null,
    };

    private Shown? ReadFunction(ExpressionSyntax? body, BlockSyntax? block)
    {
        if (body is not null || block is null)
        {
            return body is null ? null : Read(body);
        }

        var returned = block.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ExpressionSyntax))
            .OfType<ReturnStatementSyntax>()
            .Select(static statement => statement.Expression)
            .OfType<ExpressionSyntax>()
            .ToList();
        return returned.Count == 1 ? Read(returned[0]) : Choose(returned, block);
    }

    private Shown? ReadCall(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var awaited }:
                return Read(awaited);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "When" } when arguments.Count == 1:
                return ReadFunction(arguments[0].Expression) is { } then ? new ShownSometimes(then, call.Span) : null;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "When" } when arguments.Count == 2:
                return new ShownChoice([ReadFunction(arguments[0].Expression), ReadFunction(arguments[1].Expression)], call.Span);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Each", Expression: var items } when arguments.Count == 1:
                var item = ReadFunction(arguments[0].Expression);
                return item is null ? null : IsOneAtMost(items) ? new ShownSometimes(item, call.Span) : new ShownRepeatedly(item, call.Span);
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Html" }, Name.Identifier.ValueText: "Of" or "Freeze" } when arguments.Count == 1:
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" }, Name.Identifier.ValueText: "FromResult" } when arguments.Count == 1:
                return Read(arguments[0].Expression);
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Html" }, Name.Identifier.ValueText: "Raw" }:
                return arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string } literal }] ? ReadTemplate(literal) : null;
            case MemberAccessExpressionSyntax access:
                return ReadNamed(access.Name, call, arguments);
            case SimpleNameSyntax name:
                return ReadNamed(name, call, arguments);
            default:
                return null;
        }
    }

    /// <summary>Whether a list has one item, or none.</summary>
    private static bool IsOneAtMost(ExpressionSyntax items) =>
        items is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Take" }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: 1 } }] };

    private Shown? ReadNamed(SimpleNameSyntax name, ExpressionSyntax whole, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        if (whole is IdentifierNameSyntax || whole is InvocationExpressionSyntax { Expression: IdentifierNameSyntax })
        {
            if (IsParameter(name.Identifier.ValueText))
            {
                return new ShownParameter(name.Identifier.ValueText, name.Span);
            }

            if (Locals().TryGetValue(name.Identifier.ValueText, out var local))
            {
                return local is LocalFunctionStatementSyntax function ? ReadFunction(function.ExpressionBody?.Expression, function.Body) : null;
            }
        }

        return MemberUses.UseOf(name) is { } use
            ? new ShownCall(use, whole.Span, [.. arguments.Select((argument, index) => (index, argument.NameColon?.Name.Identifier.ValueText, What: ReadArgument(argument.Expression)!)).Where(static argument => argument.What is not null)])
            : null;
    }

    private Shown? ReadArgument(ExpressionSyntax argument) => argument is AnonymousFunctionExpressionSyntax ? ReadFunction(argument) : Read(argument);

    private Shown? ReadName(IdentifierNameSyntax name)
    {
        if (IsParameter(name.Identifier.ValueText))
        {
            return new ShownParameter(name.Identifier.ValueText, name.Span);
        }

        return Locals().TryGetValue(name.Identifier.ValueText, out var local) && local is ExpressionSyntax value ? Read(value) : null;
    }

    private bool IsParameter(string name) =>
        _member.Node is MethodDeclarationSyntax method && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name);

    /// <summary>The local functions, and the variables that have one value; <see langword="null"/> for others.</summary>
    private Dictionary<string, SyntaxNode?> Locals()
    {
        if (_locals is not null)
        {
            return _locals;
        }

        _locals = new(StringComparer.Ordinal);
        foreach (var node in _member.Node.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable:
                    Add(variable.Identifier.ValueText, variable.Initializer?.Value);
                    break;
                case LocalFunctionStatementSyntax function:
                    Add(function.Identifier.ValueText, function);
                    break;
                case ParameterSyntax { Parent.Parent: not MethodDeclarationSyntax } parameter:
                    Add(parameter.Identifier.ValueText, null);
                    break;
                case SingleVariableDesignationSyntax designation:
                    Add(designation.Identifier.ValueText, null);
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax assigned }:
                    Add(assigned.Identifier.ValueText, null);
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax given }:
                    Add(given.Identifier.ValueText, null);
                    break;
            }
        }

        return _locals;

        void Add(string name, SyntaxNode? value) => _locals![name] = _locals.ContainsKey(name) ? null : value;
    }

    private ShownTemplate ReadTemplate(ExpressionSyntax text)
    {
        _cancellation.ThrowIfCancellationRequested();
        var hasIds = false;
        var hasApart = false;
        foreach (var token in text.DescendantTokens(static node => node is not InterpolationSyntax))
        {
            hasIds |= token.Text.IndexOf("id", StringComparison.OrdinalIgnoreCase) >= 0 && s_id.IsMatch(token.Text);
            hasApart |= s_apart.Any(word => token.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
        }

        if (!hasIds && !hasApart)
        {
            return new ShownTemplate(text, [], [.. HolesOf(text).Select(Read).OfType<Shown>()]);
        }

        var template = Template.Parse(text, _cancellation);
        var isOuter = !text.Ancestors().TakeWhile(static node => node is not MemberDeclarationSyntax).Any(static node => node is InterpolationSyntax);
        return new ShownTemplate(
            text,
            [.. template.Elements.Where(static element => !IsApart(element.Ancestors)).Select(element => IdOf(element, isOuter)).OfType<ShownId>()],
            [.. template.Holes.Where(static hole => hole.Context == HoleContext.Text && !IsApart(hole.Ancestors)).Select(hole => Read(hole.Expression)).OfType<Shown>()]);
    }

    private static IEnumerable<ExpressionSyntax> HolesOf(ExpressionSyntax text) =>
        text.DescendantNodesAndSelf(static node => node is not InterpolationSyntax).OfType<InterpolationSyntax>().Select(static hole => hole.Expression);

    private static bool IsApart(IEnumerable<TemplateElement> ancestors) => ancestors.Any(static outer => outer.IsHtml("template") || outer.IsHtml("noscript"));

    private static ShownId? IdOf(TemplateElement element, bool isOuter) => element.Find("id") is { Literal: { Length: > 0 } id } attribute
        ? new ShownId(id, attribute.ValueSpan, isOuter && element.Parent is null, element.Namespace != HtmlNamespace.Html)
        : null;
}
