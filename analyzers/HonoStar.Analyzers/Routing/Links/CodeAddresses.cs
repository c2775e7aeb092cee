using System.Text;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HonoStar.Analyzers;

/// <summary>The addresses of code: of redirects, of the header <c>Location</c>, of <c>Url.Local</c>, and those that the application is configured with.</summary>
internal sealed class CodeAddresses(AddressCheck check)
{
    private const string Http = "Microsoft.AspNetCore.Http";

    /// <summary>What the application is configured with: no request is under way, for which a link could be written.</summary>
    private static readonly AddressUse s_configured = AddressUse.Link with { MayBeWrittenOut = true };

    private static readonly AddressUse s_local = new("GET", "Href", NeedsPage: false);

    public void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "Redirect" or "LocalRedirect" when method.IsOf(Http, "Results") || method.IsOf(Http, "TypedResults") || method.IsOf(Http, "HttpResponse"):
                var keepsMethod = call.ValueOf("preserveMethod") is not (null or { ConstantValue: { HasValue: true, Value: false } });
                Check(context, (call.ValueOf("url") ?? call.ValueOf("localUrl") ?? call.ValueOf("location"))?.Unwrapped(), keepsMethod ? AddressUse.Any : AddressUse.Link, whole: null);
                break;
            case "UseExceptionHandler" or "UseStatusCodePagesWithRedirects" or "UseStatusCodePagesWithReExecute" when method.ContainingType.IsIn("Microsoft.AspNetCore.Builder"):
                var path = call.ValueOf("errorHandlingPath") ?? call.ValueOf("locationFormat") ?? call.ValueOf("pathFormat");
                Check(context, path?.Unwrapped(), s_configured with { Verb = null }, whole: null);
                break;
            case "Local" when method.IsOf("HonoStar", "Url"):
                Check(context, call.ValueOf("path")?.Unwrapped(), s_local, whole: call);
                break;
        }
    }

    public void Check(OperationAnalysisContext context, ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property } target)
        {
            return;
        }

        if (property.Name is "LoginPath" or "AccessDeniedPath" or "RedirectUri" && property.ContainingType.Name is "CookieAuthenticationOptions" or "AuthenticationProperties")
        {
            Check(context, PathOf(assignment.Value), s_configured, whole: null);
        }
        else if (property.IsIndexer
                ? property.ContainingType.Name == "IHeaderDictionary" && target.Arguments is [var key] && string.Equals(key.Value.Text(), "Location", StringComparison.OrdinalIgnoreCase)
                : property.Name == "Location" && property.ContainingType.Is(Http, "IHeaderDictionary"))
        {
            Check(context, TextOf(assignment.Value), AddressUse.Link, whole: null);
        }
    }

    /// <param name="context">What is analyzed.</param>
    /// <param name="value">The address.</param>
    /// <param name="use">Who asks for it.</param>
    /// <param name="whole">The call that a link takes the place of; <see langword="null"/> where the link's text stands for the address.</param>
    private void Check(OperationAnalysisContext context, IOperation? value, AddressUse use, IInvocationOperation? whole)
    {
        var holes = new List<AddressHole>();
        if (value is null
            || Read(value, holes) is not { } text
            || Address.Read(text, holes) is not { } address
            || check.Check(address, use, holes, context.CancellationToken) is not { } finding)
        {
            return;
        }

        var location = value.Syntax.GetLocation();
        if (finding.Call is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(finding.Rule, location, finding.Arguments));
            return;
        }

        var code = RouteCall.InScope(finding.Call, value, context.CancellationToken) + (whole is null ? ".ToString()" : "");
        context.ReportDiagnostic(new TextFix($"Write '{code}'")
            .Replace(whole is null ? value.Syntax.Span : whole.Syntax.Span, code)
            .Report(finding.Rule, location, finding.Arguments));
    }

    /// <summary>The text of <c>new PathString("/x")</c>.</summary>
    private static IOperation PathOf(IOperation value) => TextOf(value) is IObjectCreationOperation { Arguments: [{ Value: var text }] } ? text.Unwrapped() : TextOf(value);

    /// <summary>The text that is converted to the values of a header.</summary>
    private static IOperation TextOf(IOperation value) => value is IConversionOperation conversion ? TextOf(conversion.Operand) : value;

    /// <summary>The text of a constant or an interpolated string; <see langword="null"/> of anything else.</summary>
    private static string? Read(IOperation value, List<AddressHole> holes)
    {
        if (value.Text() is { } constant)
        {
            // Of a status code page, its number.
            return constant.Replace("{0}", MappedText.Hole.ToString());
        }

        if (value is not IInterpolatedStringOperation interpolated)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text: var literal })
            {
                text.Append(literal.ConstantValue.Value as string);
            }
            else if (part is IInterpolationOperation { Expression: var expression } hole)
            {
                text.Append(MappedText.Hole);
                holes.Add(HoleOf(expression.Unwrapped(), hole));
            }
        }

        return text.ToString();
    }

    /// <summary>What stands in a hole: of a text that is encoded for the address the text. What is not may have slashes.</summary>
    private static AddressHole HoleOf(IOperation value, IInterpolationOperation hole)
    {
        if (value is IInvocationOperation { TargetMethod.Name: "EscapeDataString", Arguments: [{ Value: var text }] } encoding && encoding.TargetMethod.IsOf("System", "Uri"))
        {
            return new AddressHole(text.Syntax.ToString(), text.Unwrapped().Type);
        }

        return new AddressHole(
            ((InterpolationSyntax)hole.Syntax).Expression.ToString(),
            hole.FormatString is null && hole.Alignment is null ? value.Type : null,
            IsLoose: value.Type?.SpecialType is SpecialType.System_String or SpecialType.System_Object);
    }
}
