using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>Tells where in another template a template is shown, and what else is shown in a hole, as far as that is certain.</summary>
internal static class TemplateSurroundings
{
    /// <summary>The elements round the hole that a template is written in, from the inside out; none when it is written elsewhere, or may be put elsewhere.</summary>
    /// <param name="template">The operation that makes the template.</param>
    /// <param name="cancellation">Cancels the reading of the other template.</param>
    public static ImmutableArray<TemplateElement> Of(IOperation template, CancellationToken cancellation)
    {
        for (var (from, at) = (template, template.Parent); at is not null; (from, at) = (at, at.Parent))
        {
            switch (at)
            {
                case IInterpolatedStringAppendOperation { Syntax: InterpolationSyntax hole }:
                    return Of(at, hole, cancellation);
                case IReturnOperation:
                    at = FunctionOf(at);
                    break;
                case IInvocationOperation call when IsAppend(call) || HandsOn(call.TargetMethod):
                case IConditionalOperation choice when choice.Condition != from:
                case ISwitchExpressionOperation choose when choose.Value != from:
                case IConversionOperation or IParenthesizedOperation or ISwitchExpressionArmOperation or ICoalesceOperation or IAwaitOperation or IAnonymousFunctionOperation or IDelegateCreationOperation or IArgumentOperation:
                    break;
                default:
                    return [];
            }

            if (at is null)
            {
                return [];
            }
        }

        return [];
    }

    /// <summary>The methods of the application whose result is what a hole shows, whenever it shows something.</summary>
    public static IEnumerable<(IMethodSymbol Method, SyntaxNode Site)> ShownBy(IOperation? value) => value switch
    {
        IConversionOperation conversion => ShownBy(conversion.Operand),
        IParenthesizedOperation inner => ShownBy(inner.Operand),
        IAwaitOperation awaited => ShownBy(awaited.Operation),
        ICoalesceOperation either => ShownBy(either.Value).Concat(ShownBy(either.WhenNull)),
        IConditionalOperation choice => ShownBy(choice.WhenTrue).Concat(ShownBy(choice.WhenFalse)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(static arm => ShownBy(arm.Value)),
        IInvocationOperation call when HandsOn(call.TargetMethod) => call.Arguments.SelectMany(static argument => ShownBy(argument.Value)),
        IInvocationOperation call => IsCertain(call.TargetMethod) ? [(RegionOf(call.TargetMethod), call.Syntax)] : [],
        IDelegateCreationOperation { Target: IMethodReferenceOperation method } => IsCertain(method.Method) ? [(RegionOf(method.Method), method.Syntax)] : [],
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } returned }] } } => ShownBy(returned),
        _ => [],
    };

    /// <summary>Whether a template is what its method returns.</summary>
    public static bool IsReturned(IOperation template)
    {
        var at = template.Parent;
        while (at is IConversionOperation or IParenthesizedOperation or IConditionalOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation)
        {
            at = at.Parent;
        }

        return at is IReturnOperation && FunctionOf(at) is null;
    }

    private static ImmutableArray<TemplateElement> Of(IOperation append, InterpolationSyntax syntax, CancellationToken cancellation)
    {
        var made = append.Parent;
        while (made is not (null or IInterpolatedStringHandlerCreationOperation))
        {
            made = made.Parent;
        }

        if (made is null || Template.Of(made, cancellation) is not { } outer)
        {
            return [];
        }

        foreach (var hole in outer.Holes)
        {
            if (hole.Syntax == syntax)
            {
                return hole is { Context: HoleContext.Text, Parent: { } parent } ? [parent, .. parent.Ancestors, .. outer.Around] : hole.Context == HoleContext.Text ? outer.Around : [];
            }
        }

        return [];
    }

    /// <summary>The lambda that returns; <see langword="null"/> when a method does.</summary>
    private static IOperation? FunctionOf(IOperation @return)
    {
        var at = @return.Parent;
        while (at is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            at = at.Parent;
        }

        return at as IAnonymousFunctionOperation;
    }

    private static bool IsAppend(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("AppendFormatted", StringComparison.Ordinal) && Template.IsHtml(call.TargetMethod.ContainingType);

    /// <summary>Whether a method shows what it is given where it stands itself.</summary>
    private static bool HandsOn(IMethodSymbol method) =>
        method is { Name: "Each" or "EachAsync" or "When" or "Of" or "Freeze", ContainingType: { Name: "HtmlEach" or "HtmlWhen" or "Html", ContainingNamespace: { Name: "HonoStar", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>The method of a region for the member of <c>Live</c> that shows it.</summary>
    private static IMethodSymbol RegionOf(IMethodSymbol method) =>
        method.ContainingType is { Name: "LiveRegions", ContainingType: { } owner } && owner.GetMembers(method.Name) is [IMethodSymbol region] ? region : method;

    private static bool IsCertain(IMethodSymbol method) => method is { IsAbstract: false, IsVirtual: false, IsOverride: false, ContainingType.TypeKind: not TypeKind.Interface };
}
