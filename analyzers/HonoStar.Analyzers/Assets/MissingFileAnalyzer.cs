using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>Addresses of files that are not under <c>wwwroot</c>, in templates and in <c>Asset.Href</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingFileAnalyzer : HonoStarAnalyzer
{
    /// <summary>What a link may lead to that is a file for certain: a dot also stands in versions and names.</summary>
    private static readonly HashSet<string> s_extensions = new(
        ("avif bmp css csv doc docx eot epub gif htm html ico ics jpeg jpg js json m4a map md mjs mov mp3 mp4 ods odt ogg otf pdf png ppt pptx rss svg tar "
        + "ttf txt vcf vtt wasm wav webm webmanifest webp woff woff2 xls xlsx xml zip").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MissingFile];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        // What a library shows may be among the files of whoever uses it.
        if (!context.Compilation.IsWhole() || StaticFiles.Of(context.Options.AdditionalFiles, context.CancellationToken) is not { } files)
        {
            return;
        }

        context.RegisterOperationAction(
            operation =>
            {
                if (Template.Of(operation.Operation, operation.CancellationToken) is { } template)
                {
                    CheckTemplate(new TemplateContext(operation, template), files);
                }
            },
            OperationKind.InterpolatedStringHandlerCreation);
        context.RegisterOperationAction(operation => CheckCall(operation, (IInvocationOperation)operation.Operation, files), OperationKind.Invocation);
    }

    private static void CheckTemplate(TemplateContext context, StaticFiles files)
    {
        foreach (var loaded in LoadedAddress.In(context.Template))
        {
            if (PathOf(loaded) is { } address && Missing(context.Compilation, files, address, context.CancellationToken) is { } path && !IsAnswered(context, address))
            {
                var near = files.Nearest(path);
                context.Report(Descriptors.MissingFile, loaded.Span, FixOf(loaded.Text, path, near, loaded.Span), path, Behind(path, near));
            }
        }
    }

    /// <summary>The address of a file of the application; <see langword="null"/> of anything else.</summary>
    private static Address? PathOf(LoadedAddress loaded) =>
        Address.Read(loaded.Text) is { IsOfFile: true } address
        && !address.Segments.Any(static segment => segment.HasHole)
        && (loaded.Element.Name is not ("a" or "area" or "form" or "button" or "input" or "iframe") || s_extensions.Contains(ExtensionOf(address)))
            ? address
            : null;

    private static string ExtensionOf(Address address)
    {
        var name = address.Segments[address.Segments.Length - 1].Text;
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    /// <summary>Whether a page answers, or an endpoint of the application's own.</summary>
    private static bool IsAnswered(TemplateContext context, Address address) =>
        RouteIndex.Of(context.Compilation, context.CancellationToken).Find(address).Any(static match => match.Misfit is null)
        || ApplicationFacts.Of(context.Compilation, context.CancellationToken).IsMappedElsewhere(address);

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call, StaticFiles files)
    {
        var method = call.TargetMethod;
        if (((method.Name == "Href" && method.IsOf("HonoStar", "Asset")) || (method.Name == "Stylesheet" && method.IsOf("HonoStar", "Head")))
            && call.ValueOf("path")?.Unwrapped() is { } value
            && value.Text() is { } text
            && Address.Read(text) is { Segments.Length: > 0 } address
            && Missing(context.Compilation, files, address, context.CancellationToken) is { } path)
        {
            var near = files.Nearest(path);
            var span = value.Syntax.Span;
            var fix = value.Syntax is LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.StringLiteralToken } literal && literal.Token.Text == $"\"{text}\""
                ? FixOf(text, path, near, TextSpan.FromBounds(span.Start + 1, span.End - 1))
                : null;
            var location = value.Syntax.GetLocation();
            context.ReportDiagnostic(fix?.Report(Descriptors.MissingFile, location, path, Behind(path, near)) ?? Diagnostic.Create(Descriptors.MissingFile, location, path, Behind(path, near)));
        }
    }

    /// <summary>The path of the file that an address lacks; <see langword="null"/> when there is one, or it may be elsewhere.</summary>
    private static string? Missing(Compilation compilation, StaticFiles files, Address address, CancellationToken cancellation)
    {
        var path = string.Join("/", address.Segments.Select(static segment => segment.Text));
        return files.Has(path) || StaticFiles.AreElsewhere(compilation, cancellation) ? null : path;
    }

    private static string Behind(string path, string? near) =>
        near is null ? "add it, or correct the address"
        : string.Equals(near, path, StringComparison.OrdinalIgnoreCase) ? $"there is '{near}', which is another file on most servers"
        : $"did you mean '/{near}'?";

    private static TextFix? FixOf(string text, string path, string? near, TextSpan span) =>
        near is null || !text.StartsWith("/" + path, StringComparison.Ordinal) || text.Length != span.Length
            ? null
            : new TextFix($"Write '/{near}'").Replace(new TextSpan(span.Start + 1, path.Length), near);
}
