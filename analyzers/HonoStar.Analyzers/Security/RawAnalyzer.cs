using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>What is written as it is, markup and code alike, stands in the source; what a visitor typed does not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RawAnalyzer : HonoStarAnalyzer
{
    private const string EndTag = "</script";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.RawMarkup, Descriptors.RawCode, Descriptors.ScriptEndTag];

    private protected override void Start(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(static operation => Check(operation, (IInvocationOperation)operation.Operation), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "Raw" when method.IsOf("HonoStar", "Html"):
                CheckTrusted(context, Descriptors.RawMarkup, call.Arguments[0].Value);
                break;
            case "Raw" when method.IsOf("HonoStar", "Js"):
                CheckScript(context, call.Arguments[0].Value, "Js.Raw");
                break;
            case "Raw" when method.IsOf("HonoStar", "Css"):
                CheckTrusted(context, Descriptors.RawCode, call.Arguments[0].Value, "Css.Raw");
                break;
            case "ExecuteScriptAsync" when method.IsOf("HonoStar.Datastar", "DatastarStream"):
            case "WriteExecuteScript" when method.IsOf("HonoStar.Datastar", "DatastarWriter"):
                if (call.ValueOf("script") is { } script)
                {
                    CheckScript(context, script, method.Name);
                }

                break;
        }
    }

    private static void CheckTrusted(OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation value, params object[] arguments)
    {
        if (!TrustedText.Is(value))
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, value.Syntax.GetLocation(), (object[])[value.Syntax.ToString(), .. arguments]));
        }
    }

    private static void CheckScript(OperationAnalysisContext context, IOperation value, string call)
    {
        CheckTrusted(context, Descriptors.RawCode, value, call);
        if (value.Unwrapped().Syntax is not LiteralExpressionSyntax literal || value.Text()?.IndexOf(EndTag, StringComparison.OrdinalIgnoreCase) is null or < 0)
        {
            return;
        }

        var written = literal.Token.Text.IndexOf(EndTag, StringComparison.OrdinalIgnoreCase);
        var slash = written < 0 ? literal.SpanStart : literal.SpanStart + written + 1;
        var isEscaped = literal.Token.IsKind(SyntaxKind.StringLiteralToken) && !literal.Token.Text.StartsWith("@", StringComparison.Ordinal);
        var fix = new TextFix("Write '<\\/script'").Replace(new TextSpan(slash, written < 0 ? 0 : 1), written < 0 ? "" : isEscaped ? @"\\/" : @"\/");
        context.ReportDiagnostic(fix.Report(Descriptors.ScriptEndTag, value.Syntax.GetLocation(), call));
    }
}
