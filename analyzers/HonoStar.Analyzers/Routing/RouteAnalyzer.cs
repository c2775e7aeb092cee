using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Analyzers;

/// <summary>The routes of pages: that there is one, that its parameters are taken, and that it is the only one of its kind.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RouteAnalyzer : HonoStarAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.PageWithoutRoute,
        Descriptors.DuplicateHandler,
        Descriptors.UnusedRouteParameter,
        Descriptors.RouteParameterTypes,
        Descriptors.AmbiguousRoutes,
        Descriptors.PathBelowCatchAll,
        Descriptors.ReservedPath,
        Descriptors.HiddenValue,
        Descriptors.InvalidRouteTemplate,
    ];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var project = ProjectOptions.Read(context.Options, context.Compilation);
        var pages = new ApplicationPages(context.Compilation, project);
        context.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (PageSymbol.Read(type, project) is { } page)
                {
                    Check(symbol, page, pages);
                }
            },
            SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context, PageSymbol page, ApplicationPages pages)
    {
        if (page.Placed is not { } placed)
        {
            var file = Path.GetFileName(page.Model.Class.FilePath);
            context.Report(Descriptors.PageWithoutRoute, page.Attribute.WholeLocation(), page.Type.Name, file);
            return;
        }

        if (CheckTemplates(context, page))
        {
            return;
        }

        var parameters = RoutePattern.Parameters(placed.Template);
        foreach (var parameter in parameters)
        {
            CheckTaken(context, page, parameter);
            CheckTypes(context, page, parameter);
        }

        foreach (var handler in page.Handlers)
        {
            CheckConstraints(context, handler);
        }

        foreach (var handler in page.Handlers.Where(handler => handler.Model.Template is not null))
        {
            CheckTemplate(context, page, handler, parameters.LastOrDefault(parameter => parameter.IsCatchAll));
        }

        CheckReserved(context, page);
        CheckOthers(context, page, pages);
    }

    /// <summary>Whether a template cannot be read; then no more is said of the page's routes.</summary>
    private static bool CheckTemplates(SymbolAnalysisContext context, PageSymbol page)
    {
        var isInvalid = Check(page.Model.Template, page.Attribute);
        foreach (var handler in page.Handlers)
        {
            isInvalid |= Check(handler.Model.Template, handler.Attribute);
        }

        return isInvalid;

        bool Check(string? template, AttributeData? attribute)
        {
            if (template is null || attribute is null)
            {
                return false;
            }

            var mayHaveOthers = !context.Compilation.IsWhole() || ApplicationFacts.Of(context.Compilation, context.CancellationToken).AddsConstraints;
            var flaw = RouteTemplateCheck.FlawOf(RoutePattern.Normalize(template).Substring(1), mayHaveOthers);
            if (flaw is not null)
            {
                context.Report(Descriptors.InvalidRouteTemplate, attribute.ArgumentLocation(), template, flaw);
            }

            return flaw is not null;
        }
    }

    /// <summary>What the framework answers itself is no page's.</summary>
    private static void CheckReserved(SymbolAnalysisContext context, PageSymbol page)
    {
        if (page.Handlers.FirstOrDefault(handler => handler.Placed!.Template.StartsWith("/_/", StringComparison.Ordinal)) is { } handler)
        {
            context.Report(
                Descriptors.ReservedPath,
                page.Model.Template is null ? page.Type.NameLocation() : page.Attribute.ArgumentLocation(),
                page.Type.Name,
                handler.Placed!.Template);
        }
    }

    /// <summary>Some handler of the page takes each parameter of the page's own route.</summary>
    private static void CheckTaken(SymbolAnalysisContext context, PageSymbol page, RouteParameter parameter)
    {
        if (page.Handlers.Count > 0 && !page.Handlers.Any(handler => Takes(handler, parameter)))
        {
            var location = page.Model.Template is null ? page.Type.NameLocation() : page.Attribute.TemplateParameterLocation(parameter.Name);
            context.Report(
                Descriptors.UnusedRouteParameter,
                location,
                parameter.Name,
                page.Placed!.Template,
                $"add a parameter '{parameter.Name}' to a handler, or take it out of the {(page.Model.Template is null ? "file's name" : "route")}");
        }
    }

    /// <summary>The handlers that take a parameter take it as the same type.</summary>
    private static void CheckTypes(SymbolAnalysisContext context, PageSymbol page, RouteParameter parameter)
    {
        (HandlerSymbol Handler, IParameterSymbol Parameter, string Type)? first = null;
        foreach (var handler in page.Handlers)
        {
            for (var i = 0; i < handler.Parameters.Count; i++)
            {
                var model = handler.Parameters[i];
                if (model.Source != ParameterSource.Route || !parameter.IsNamed(model.BoundName))
                {
                    continue;
                }

                var symbol = handler.Method.Parameters[i];
                first ??= (handler, symbol, model.Value!.Type);
                if (first.Value.Type != model.Value!.Type)
                {
                    context.Report(
                        Descriptors.RouteParameterTypes,
                        symbol.TypeLocation(),
                        handler.DisplayName,
                        parameter.Name,
                        symbol.Type.NotNull().Readable(),
                        first.Value.Handler.DisplayName,
                        first.Value.Parameter.Type.NotNull().Readable());
                }
            }
        }
    }

    /// <summary>What a template admits as a value can be one of its parameter's type.</summary>
    private static void CheckConstraints(SymbolAnalysisContext context, HandlerSymbol handler)
    {
        var path = RoutePath.Of(handler.Placed!.Template);
        for (var i = 0; i < handler.Parameters.Count; i++)
        {
            var type = handler.Method.Parameters[i].Type.NotNull();
            if (handler.Parameters[i] is { Source: ParameterSource.Route } model
                && path.ConstraintsOf(model.BoundName) is { IsEmpty: false } constraints
                && !RouteConstraint.MayAdmit(constraints, type))
            {
                context.Report(
                    Descriptors.RouteParameterTypes,
                    handler.Method.Parameters[i].TypeLocation(),
                    handler.DisplayName,
                    model.BoundName,
                    type.Readable(),
                    handler.Placed.Template,
                    string.Join(":", constraints));
            }
        }
    }

    /// <summary>The template of one handler: it can be reached, and the handler takes its parameters.</summary>
    private static void CheckTemplate(SymbolAnalysisContext context, PageSymbol page, HandlerSymbol handler, RouteParameter? catchAll)
    {
        if (catchAll is not null)
        {
            context.Report(Descriptors.PathBelowCatchAll, handler.RouteLocation, handler.DisplayName, page.Placed!.Template, handler.Model.Template!);
            return;
        }

        foreach (var parameter in RoutePattern.Parameters(handler.Model.Template!).Where(parameter => !Takes(handler, parameter)))
        {
            context.Report(
                Descriptors.UnusedRouteParameter,
                handler.Attribute!.TemplateParameterLocation(parameter.Name),
                parameter.Name,
                handler.Placed!.Template,
                $"add a parameter '{parameter.Name}' to '{handler.DisplayName}', or take it out of the route");
        }
    }

    /// <summary>No other handler of the application answers what a handler of this page answers.</summary>
    private static void CheckOthers(SymbolAnalysisContext context, PageSymbol page, ApplicationPages pages)
    {
        var routes = RouteIndex.Of(context.Compilation, context.CancellationToken);
        foreach (var handler in page.Handlers)
        {
            CheckHidden(context, handler, routes);

            // All pages are read only when there is something to say, which is seldom.
            if (!routes.Routes.IsEmpty && !routes.Alike(handler.Model.Verb, handler.Placed!.Template).Skip(1).Any())
            {
                continue;
            }

            // One is enough to say so; the next shows when it is mended.
            if (pages.Alike(handler, context.CancellationToken).FirstOrDefault(other => !IsSame(handler, other)) is not { } other)
            {
                continue;
            }

            var (template, otherTemplate) = (handler.Placed!.Template, other.Placed!.Template);
            if (string.Equals(template, otherTemplate, StringComparison.OrdinalIgnoreCase))
            {
                context.Report(Descriptors.DuplicateHandler, handler.RouteLocation, [other.RouteLocation], handler.DisplayName, other.DisplayName, handler.Model.Verb, template);
            }
            else
            {
                context.Report(Descriptors.AmbiguousRoutes, handler.RouteLocation, [other.RouteLocation], template, handler.DisplayName, otherTemplate, other.DisplayName);
            }
        }
    }

    /// <summary>A text that a handler takes may be any but those that another route has as fixed text in its place.</summary>
    private static void CheckHidden(SymbolAnalysisContext context, HandlerSymbol handler, RouteIndex routes)
    {
        var path = RoutePath.Of(handler.Placed!.Template);
        if (routes.HiddenBy(handler.Model.Verb, path) is not { } hidden)
        {
            return;
        }

        for (var i = 0; i < handler.Parameters.Count; i++)
        {
            if (handler.Parameters[i] is { Source: ParameterSource.Route, Value.Kind: ValueKind.Text } parameter && parameter.BoundName == hidden.Parameter)
            {
                context.Report(
                    Descriptors.HiddenValue,
                    handler.Method.Parameters[i].NameLocation(),
                    handler.DisplayName,
                    hidden.Value,
                    hidden.Parameter,
                    hidden.Route.Template,
                    hidden.Route.PageName);
            }
        }
    }

    private static bool IsSame(HandlerSymbol one, HandlerSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one.Method, other.Method) && Equals(one.Attribute?.ApplicationSyntaxReference?.Span, other.Attribute?.ApplicationSyntaxReference?.Span);

    private static bool Takes(HandlerSymbol handler, RouteParameter parameter) =>
        handler.Parameters.Any(model => model.Source is ParameterSource.Route or ParameterSource.Unbindable && parameter.IsNamed(model.BoundName));
}
