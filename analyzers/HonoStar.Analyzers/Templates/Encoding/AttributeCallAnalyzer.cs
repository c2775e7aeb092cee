using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary><c>Html.Attr</c> with a constant name gets a value that the attribute takes: it refuses any other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributeCallAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AttributeValueType];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(
            static operation =>
            {
                if (operation.Operation is IInvocationOperation { TargetMethod: { Name: "Attr", ContainingType: var type }, Arguments: [{ Value: { ConstantValue: { HasValue: true, Value: string name } } written }, { } value] }
                    && Template.IsHtml(type))
                {
                    Check(operation, name.ToLowerInvariant(), written, WithoutConversion(value.Value));
                }
            },
            OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, string name, IOperation written, IOperation value)
    {
        if (value.Type is not { TypeKind: not TypeKind.Error } type)
        {
            return;
        }

        var kind = HoleKinds.OfType(type.NotNull());
        var isBoolean = type.NotNull().SpecialType == SpecialType.System_Boolean;
        var (isTaken, what, fix) = AttributeContents.Of(name) switch
        {
            AttributeContent.Script or AttributeContent.Document => (false, "no value, because it is script or a document of its own; write a data-on attribute", null),
            AttributeContent.Address => (kind == HoleKind.Link || isBoolean, "a Href", value.ConstantValue is { HasValue: true, Value: string path } && path.StartsWith("/", StringComparison.Ordinal) ? "Url.Local" : "Url.External"),
            AttributeContent.Style => (kind == HoleKind.Style || isBoolean, "Css", Constants.IsText(value) ? "Css.Raw" : null),
            AttributeContent.Expression => (kind is HoleKind.Script or HoleKind.Action or HoleKind.Number, "Js, an action, a number or a boolean", "Js.Value"),
            _ => (kind != HoleKind.Attributes && !Template.IsHtml(type), "text", (string?)null),
        };
        if (isTaken)
        {
            return;
        }

        var location = value.Syntax.GetLocation();
        var isText = type.SpecialType == SpecialType.System_String;
        var change = fix is not null && isText ? new TextFix($"Write {fix}(...)").Replace(value.Syntax.Span, $"{fix}({value.Syntax})")
            : AttributeContents.IsEventHandler(name) && kind is HoleKind.Script or HoleKind.Action ? new TextFix($"Write data-on:{name.Substring(2)}").Replace(written.Syntax.Span, $"\"data-on:{name.Substring(2)}\"")
            : null;
        context.ReportDiagnostic(
            change?.Report(Descriptors.AttributeValueType, location, name, what, type.Readable())
            ?? Diagnostic.Create(Descriptors.AttributeValueType, location, name, what, type.Readable()));
    }

    private static IOperation WithoutConversion(IOperation value) => value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value;
}
