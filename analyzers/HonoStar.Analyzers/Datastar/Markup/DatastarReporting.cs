using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Reports diagnostics with their fixes.</summary>
internal static class DatastarReporting
{
    public static void ReportFixable(this TemplateContext context, DiagnosticDescriptor rule, TextSpan span, TextFix? fix, params object[] arguments)
    {
        if (fix is null)
        {
            context.Report(rule, span, arguments);
        }
        else
        {
            context.Report(rule, span, fix.Report(rule, context.Template.LocationOf(span), arguments).Properties, arguments);
        }
    }

    /// <summary>An attribute as it can be written in a template, whatever kind of string that is.</summary>
    public static string Attribute(this Template template, string name, string value)
    {
        var isRaw = template.Syntax is InterpolatedStringExpressionSyntax interpolated
            && interpolated.StringStartToken.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken;
        return isRaw ? $"{name}=\"{value}\"" : $"{name}='{value}'";
    }

    /// <summary>The end of a message that suggests a name.</summary>
    public static string DidYouMean(string? name, string otherwise = "") => name is null ? otherwise : $"; did you mean '{name}'?";
}
