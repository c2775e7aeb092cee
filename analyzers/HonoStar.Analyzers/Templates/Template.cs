using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>
/// A template: an interpolated string that is an <c>Html</c>, as markup. All rules share one parse of it. It is immutable,
/// and every position in it is one in the source file.
/// </summary>
internal sealed class Template
{
    /// <summary>The templates of operations that are alive: those of a compilation, which all analyzers see.</summary>
    private static readonly ConditionalWeakTable<IOperation, Template> s_templates = new();

    /// <summary>The templates that methods return, by their syntax; <see langword="null"/> of those that return something else.</summary>
    private static readonly ConditionalWeakTable<SyntaxNode, Template?> s_returned = new();

    private Template(ExpressionSyntax syntax, MappedText text, TemplateBuilder tree, ImmutableArray<TemplateElement> around, bool isRaw)
    {
        Around = around;
        Syntax = syntax;
        Text = text;
        Children = tree.Roots;
        Elements = tree.Elements;
        Holes = tree.Holes;
        Flaws = tree.Flaws;
        IsRaw = isRaw;
    }

    /// <summary>The string that the template is written as.</summary>
    public ExpressionSyntax Syntax { get; }

    /// <summary>The markup as text.</summary>
    public MappedText Text { get; }

    /// <summary>What stands at the top of the template: elements, text, holes and comments.</summary>
    public ImmutableArray<TemplateNode> Children { get; }

    /// <summary>All elements, in document order.</summary>
    public ImmutableArray<TemplateElement> Elements { get; }

    /// <summary>All holes, in the order in which they are written, wherever they stand.</summary>
    public ImmutableArray<TemplateHole> Holes { get; }

    /// <summary>What a browser would stumble over, in the order in which it is written.</summary>
    public ImmutableArray<TemplateFlaw> Flaws { get; }

    /// <summary>
    /// The elements that the template stands in wherever it is shown, from the inside out: those round the hole of another template
    /// that it is written in.
    /// </summary>
    public ImmutableArray<TemplateElement> Around { get; }

    /// <summary>Whether this is the literal of an <c>Html.Raw</c>, which may be any part of a document.</summary>
    public bool IsRaw { get; }

    /// <summary>The template that an operation makes; <see langword="null"/> when it makes none.</summary>
    /// <param name="operation">The making of an <c>Html</c> from an interpolated string, or a call of <c>Html.Raw</c> with a literal.</param>
    /// <param name="cancellation">Cancels the parse; nothing is left behind then.</param>
    public static Template? Of(IOperation operation, CancellationToken cancellation)
    {
        // Most operations make none, which is to be said without looking for them.
        var literal = operation is IInvocationOperation call ? RawLiteralOf(call) : null;
        var made = literal is null && operation is IInterpolatedStringHandlerCreationOperation creation && IsHtml(creation.Type) ? creation : null;
        if (literal is null && made is null)
        {
            return null;
        }

        if (s_templates.TryGetValue(operation, out var known))
        {
            return known;
        }

        var around = TemplateSurroundings.Of(operation, cancellation);
        var template = made is null ? Parse(literal!, static _ => null, around, isRaw: true, cancellation) : Parse(made, around, cancellation);
        return s_templates.GetValue(operation, _ => template);
    }

    /// <summary>The template in a string, without the types of what stands in its holes.</summary>
    public static Template Parse(ExpressionSyntax template, CancellationToken cancellation) => Parse(template, static _ => null, around: [], isRaw: false, cancellation);

    /// <summary>The one template that a method of the application returns; <see langword="null"/> when it returns another one at times, or something else.</summary>
    public static Template? ReturnedBy(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.DeclaringSyntaxReferences is not [var declaration])
        {
            return null;
        }

        var syntax = declaration.GetSyntax(cancellation);
        if (s_returned.TryGetValue(syntax, out var known))
        {
            return known;
        }

        var template = ReturnedExpression(syntax) is InterpolatedStringExpressionSyntax text && ReturnsHtml(method) ? Parse(text, cancellation) : null;
        return s_returned.GetValue(syntax, _ => template);
    }

    /// <summary>The templates that operations make, those in lambdas and in holes of other templates with them.</summary>
    public static IEnumerable<Template> In(IEnumerable<IOperation> operations, CancellationToken cancellation) =>
        operations
            .SelectMany(static operation => operation.DescendantsAndSelf())
            .Where(static operation => operation.Kind is OperationKind.InterpolatedStringHandlerCreation or OperationKind.Invocation)
            .Select(operation => Of(operation, cancellation))
            .OfType<Template>();

    /// <summary>The element that a part of this template stands in, also where that is one of another template; <see langword="null"/> when it is not known.</summary>
    public TemplateElement? ParentOf(TemplateNode node) => node.Parent ?? (Around.Length > 0 ? Around[0] : null);

    /// <summary>The elements that a part of this template stands in, from the inside out, with those of other templates as far as they are known.</summary>
    public IEnumerable<TemplateElement> AncestorsOf(TemplateNode node) => Around.Length > 0 ? node.Ancestors.Concat(Around) : node.Ancestors;

    /// <summary>Whether a type is <c>Html</c>, or one that may be null.</summary>
    public static bool IsHtml(ITypeSymbol? type) => type?.NotNull().Is("HonoStar", "Html") == true;

    /// <summary>The place behind the last character of the markup.</summary>
    public int End => Text.Length == 0 ? Syntax.SpanStart : Text.SpanOf(Text.Length - 1, Text.Length).End;

    /// <summary>What a double quote is written as in this string; in one where it would need an escape, a single quote takes its place.</summary>
    public char Quote => Syntax.GetFirstToken().Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken ? '"' : '\'';

    /// <summary>A place in the file of the template.</summary>
    public Location LocationOf(TextSpan span) => Location.Create(Syntax.SyntaxTree, span);

    private static bool ReturnsHtml(IMethodSymbol method) => IsHtml(method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? result : method.ReturnType);

    private static ExpressionSyntax? ReturnedExpression(SyntaxNode method)
    {
        var (body, block) = method switch
        {
            MethodDeclarationSyntax declared => (declared.ExpressionBody?.Expression, declared.Body),
            LocalFunctionStatementSyntax local => (local.ExpressionBody?.Expression, local.Body),
            _ => (null, null),
        };
        if (body is not null || block is null)
        {
            return body;
        }

        var returned = block.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ExpressionSyntax)).OfType<ReturnStatementSyntax>().Take(2).ToList();
        return returned.Count == 1 ? returned[0].Expression : null;
    }

    private static Template Parse(IInterpolatedStringHandlerCreationOperation creation, ImmutableArray<TemplateElement> around, CancellationToken cancellation)
    {
        var values = new Dictionary<SyntaxNode, IOperation>();
        AddValues(creation.Content, values);
        return Parse(
            (ExpressionSyntax)creation.Content.Syntax,
            hole => values.TryGetValue(hole, out var value) ? value : null,
            around,
            isRaw: false,
            cancellation);
    }

    private static Template Parse(
        ExpressionSyntax syntax, Func<InterpolationSyntax, IOperation?> operationOf, ImmutableArray<TemplateElement> around, bool isRaw, CancellationToken cancellation)
    {
        var source = TemplateText.Read(syntax);
        var tree = new TemplateBuilder(source, operationOf, around.Length > 0 ? around[0] : null);
        new HtmlTokenizer(source.Text, tree).Run(cancellation);
        return new Template(syntax, source.Text, tree, around, isRaw);
    }

    /// <summary>Finds what stands in each hole: the first argument of the call that appends it.</summary>
    private static void AddValues(IOperation content, Dictionary<SyntaxNode, IOperation> values)
    {
        if (content is IInterpolatedStringAdditionOperation addition)
        {
            AddValues(addition.Left, values);
            AddValues(addition.Right, values);
            return;
        }

        foreach (var part in content is IInterpolatedStringOperation text ? text.Parts : [])
        {
            if (part is IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var first, ..] } })
            {
                values[part.Syntax] = first.Value.Unwrapped();
            }
        }
    }

    private static LiteralExpressionSyntax? RawLiteralOf(IInvocationOperation call) =>
        call is { TargetMethod.Name: "Raw", Arguments: [{ Value: ILiteralOperation literal }] } && IsHtml(call.TargetMethod.ContainingType)
            ? literal.Syntax as LiteralExpressionSyntax
            : null;
}
