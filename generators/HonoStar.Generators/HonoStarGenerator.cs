using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Generators;

/// <summary>
/// Writes what pages, routes, topics, regions and inputs need at run time, so that nothing of them is found by
/// reflection. All of it is read at once, when a declaration has changed, into models of text, put together, and written.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class HonoStarGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = Project(context);
        var application = Application(context);

        // Topics stand for themselves.
        var topics = application.SelectMany(static (all, _) => all.Topics)
            .Where(static topic => topic.IsUsable)
            .WithTrackingName(TrackingNames.Topics);
        context.RegisterSourceOutput(topics, TopicEmitter.Emit);

        // So do classes with regions.
        var regions = application.SelectMany(static (all, _) => all.Regions).WithTrackingName(TrackingNames.Regions);
        context.RegisterSourceOutput(regions, RegionEmitter.Emit);

        // An input is written once, however many handlers take it.
        var inputs = application.SelectMany(static (all, _) => Distinct(all)).WithTrackingName(TrackingNames.Inputs);
        context.RegisterSourceOutput(inputs.Combine(project), static (output, pair) => InputEmitter.Emit(output, pair.Left, pair.Right));

        // What is sent as signals has references to them.
        var signals = application.Select(static (all, _) => SignalGroups.Of(all.Signals)).WithTrackingName(TrackingNames.Signals);
        context.RegisterSourceOutput(signals.Combine(project), static (output, pair) => SignalsEmitter.Emit(output, pair.Left, pair.Right));

        // What stands in a folder's special files holds for the pages in it and below.
        var specials = application.Select(static (all, _) => all.Specials).WithTrackingName(TrackingNames.Specials);
        var placedSpecials = specials
            .SelectMany(static (all, _) => all)
            .Combine(specials.Combine(project))
            .Select(static (pair, _) => PagePlacer.Place(pair.Left, pair.Right.Left, pair.Right.Right))
            .WhereNotNull()
            .WithTrackingName(TrackingNames.PlacedSpecials);
        context.RegisterSourceOutput(placedSpecials.Combine(project), static (output, pair) => SpecialEmitter.Emit(output, pair.Left, pair.Right));

        // A page gets its route by its file.
        var pages = application.SelectMany(static (all, _) => all.Pages)
            .WithTrackingName(TrackingNames.Pages);
        var placedPages = pages
            .Combine(specials.Combine(project))
            .Select(static (pair, _) => PagePlacer.Place(pair.Left, pair.Right.Left, pair.Right.Right))
            .WhereNotNull()
            .WithTrackingName(TrackingNames.PlacedPages);
        context.RegisterSourceOutput(placedPages.Combine(project), static (output, pair) => PageEmitter.Emit(output, pair.Left, pair.Right));

        // Links are written for every handler, even one that cannot be called yet: links to it are not what is wrong.
        var routes = placedPages
            .SelectMany(static (page, _) => page.Handlers.Select(static handler => handler.Route))
            .Collect()
            .Select(static (all, _) => Order(all))
            .WithTrackingName(TrackingNames.Routes);
        context.RegisterSourceOutput(routes.Combine(project), static (output, pair) => RoutesEmitter.Emit(output, pair.Left, pair.Right));

        // The manifest lists it all, with the page libraries that are referenced.
        var manifest = placedPages.Select(static (page, _) => page.Class.FullName).Collect()
            .Combine(placedSpecials.Collect())
            .Combine(regions.Select(static (host, _) => host.Reference).Collect())
            .Combine(inputs.Select(static (input, _) => new InputName(input.Identifier, input.Type)).Collect())
            .Combine(application.Select(static (all, _) => all.Manifests).WithTrackingName(TrackingNames.References))
            .Select(static (all, _) => new ManifestModel(
                Sorted(all.Left.Left.Left.Left),
                Sorted(all.Left.Left.Left.Right, SpecialKind.ErrorPage),
                Sorted(all.Left.Left.Left.Right, SpecialKind.NotFoundPage),
                Sorted(all.Left.Left.Right),
                all.Left.Right.OrderBy(static input => input.Identifier, StringComparer.Ordinal).ToEquatableArray(),
                all.Right))
            .WithTrackingName(TrackingNames.Manifest);
        context.RegisterSourceOutput(manifest.Combine(project), static (output, pair) => ManifestEmitter.Emit(output, pair.Left, pair.Right));
    }

    private static IncrementalValueProvider<ProjectModel> Project(IncrementalGeneratorInitializationContext context)
    {
#pragma warning disable RS0030 // The name alone is taken.
        var assemblyName = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? "");
#pragma warning restore RS0030
        return context.AnalyzerConfigOptionsProvider
            .Combine(assemblyName)
            .Select(static (pair, _) => new ProjectModel(
                Property(pair.Left, "ProjectDir") ?? "",
                Names.ToNamespace(Property(pair.Left, "RootNamespace") ?? pair.Right),
                pair.Right))
            .WithTrackingName(TrackingNames.Project);
    }

    private static string? Property(AnalyzerConfigOptionsProvider options, string name) =>
        options.GlobalOptions.TryGetValue("build_property." + name, out var value) && value.Length > 0 ? value : null;

    /// <summary>What the application declares, read anew when a declaration has changed.</summary>
    private static IncrementalValueProvider<ApplicationModel> Application(IncrementalGeneratorInitializationContext context) =>
#pragma warning disable RS0030 // Of each compilation the declarations alone are compared with those before.
        context.CompilationProvider
#pragma warning restore RS0030
            .Select(static (compilation, _) => DeclaredSources.Of(compilation))
            .WithTrackingName(DeclaredSources.StepName)
            .Select(static (sources, cancellation) => ApplicationReader.Read(sources.Compile(), cancellation))
            .WithTrackingName(TrackingNames.Application);

    /// <summary>Each input once, however many handlers take it.</summary>
    private static IEnumerable<InputModel> Distinct(ApplicationModel application) =>
        application.Signals.Concat(application.Forms)
            .SelectMany(static inputs => inputs)
            .GroupBy(static input => input.Identifier)
            .Select(static same => same.First());

    private static EquatableArray<RouteModel> Order(IEnumerable<RouteModel> routes) =>
        routes.OrderBy(static route => route.Template, StringComparer.Ordinal).ThenBy(static route => route.Verb, StringComparer.Ordinal).ToEquatableArray();

    private static EquatableArray<string> Sorted(IEnumerable<string> names) => names.OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();

    private static EquatableArray<string> Sorted(IEnumerable<PlacedSpecial> specials, SpecialKind kind) =>
        specials.Where(special => special.Special.Kind == kind)
            .OrderBy(static special => special.Depth)
            .ThenBy(static special => special.Special.Class.FullName, StringComparer.Ordinal)
            .Select(static special => special.Special.Class.FullName)
            .ToEquatableArray();
}
