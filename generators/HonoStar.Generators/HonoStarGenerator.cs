using System.Collections.Immutable;
using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HonoStar.Generators;

/// <summary>
/// Writes what pages, routes, topics, regions and inputs need at run time, so that nothing of them is found by
/// reflection. Each kind is read from its attribute into models of text, put together, and written.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class HonoStarGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = Project(context);

        // Topics stand for themselves.
        var topics = Classes(context, "HonoStar.TopicAttribute", static (type, _, _) => TopicReader.Read(type))
            .Where(static topic => topic.IsUsable)
            .WithTrackingName(TrackingNames.Topics);
        context.RegisterSourceOutput(topics, TopicEmitter.Emit);

        // So do classes with regions.
        var regions = Regions(context).WithTrackingName(TrackingNames.Regions);
        context.RegisterSourceOutput(regions, RegionEmitter.Emit);

        // An input is written once, however many handlers take it.
        var sent = InputsWith(context, "HonoStar.SignalsAttribute").Collect();
        var inputs = Inputs(context, sent).WithTrackingName(TrackingNames.Inputs);
        context.RegisterSourceOutput(inputs.Combine(project), static (output, pair) => InputEmitter.Emit(output, pair.Left, pair.Right));

        // What is sent as signals has references to them.
        var signals = sent.Select(static (all, _) => SignalGroups.Of(all)).WithTrackingName(TrackingNames.Signals);
        context.RegisterSourceOutput(signals.Combine(project), static (output, pair) => SignalsEmitter.Emit(output, pair.Left, pair.Right));

        // What stands in a folder's special files holds for the pages in it and below.
        var specials = Specials(context).WithTrackingName(TrackingNames.Specials);
        var placedSpecials = specials
            .SelectMany(static (all, _) => all)
            .Combine(specials.Combine(project))
            .Select(static (pair, _) => PagePlacer.Place(pair.Left, pair.Right.Left, pair.Right.Right))
            .WhereNotNull()
            .WithTrackingName(TrackingNames.PlacedSpecials);
        context.RegisterSourceOutput(placedSpecials.Combine(project), static (output, pair) => SpecialEmitter.Emit(output, pair.Left, pair.Right));

        // A page gets its route by its file.
        var pages = Classes(context, "HonoStar.PageAttribute", static (type, file, _) => PageReader.Read(type, file))
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
            .Combine(References(context))
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

    /// <summary>The manifests of referenced assemblies that have pages.</summary>
    private static IncrementalValueProvider<EquatableArray<string>> References(IncrementalGeneratorInitializationContext context) =>
#pragma warning disable RS0030 // References are symbols of the compilation; nothing but names is kept.
        context.CompilationProvider
#pragma warning restore RS0030
            .Select(static (compilation, cancellation) => compilation.SourceModule.ReferencedAssemblySymbols
                .Where(static assembly => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == "HonoStar")))
                .Select(static assembly => assembly.Find("HonoStar.Runtime", "HonoStarPagesAttribute"))
                .Select(static attribute => attribute is { ConstructorArguments: [{ Value: INamedTypeSymbol manifest }] } ? manifest.Qualified() : null)
                .OfType<string>()
                .OrderBy(static name => name, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(TrackingNames.References);

    /// <summary>What can be read of each type with an attribute.</summary>
    private static IncrementalValuesProvider<T> Classes<T>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<INamedTypeSymbol, string, Compilation, T?> read)
        where T : class =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is TypeDeclarationSyntax,
            (found, _) => Declarations.IsFirst(found) && found.TargetSymbol is INamedTypeSymbol type
                ? read(type, found.TargetNode.SyntaxTree.FilePath, found.SemanticModel.Compilation)
                : null)
            .WhereNotNull();

    private static IncrementalValuesProvider<RegionHostModel> Regions(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            "HonoStar.LiveAttribute`1",
            static (node, _) => node is MethodDeclarationSyntax,
            static (found, _) => found.TargetSymbol is IMethodSymbol { ContainingType: { } type } method
                && SymbolEqualityComparer.Default.Equals(type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(RegionHosts.IsRegion), method)
                    ? RegionHosts.Read(type, found.SemanticModel.Compilation)
                    : null)
            .WhereNotNull();

    private static IncrementalValueProvider<EquatableArray<SpecialModel>> Specials(IncrementalGeneratorInitializationContext context)
    {
        var layouts = Classes(context, "HonoStar.LayoutAttribute", static (type, file, _) => PageReader.ReadSpecial(SpecialKind.Layout, type, file));
        var errors = Classes(context, "HonoStar.ErrorPageAttribute", static (type, file, _) => PageReader.ReadSpecial(SpecialKind.ErrorPage, type, file));
        var notFounds = Classes(context, "HonoStar.NotFoundPageAttribute", static (type, file, _) => PageReader.ReadSpecial(SpecialKind.NotFoundPage, type, file));
        var folders = Classes(context, "HonoStar.PageFolderAttribute", static (type, file, _) => PageReader.ReadSpecial(SpecialKind.Folder, type, file));
        return layouts.Collect()
            .Combine(errors.Collect())
            .Combine(notFounds.Collect())
            .Combine(folders.Collect())
            .Select(static (all, _) => all.Left.Left.Left.Concat(all.Left.Left.Right).Concat(all.Left.Right).Concat(all.Right)
                .OrderBy(static special => special.Class.FullName, StringComparer.Ordinal)
                .ToEquatableArray());
    }

    private static IncrementalValuesProvider<InputModel> Inputs(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ImmutableArray<EquatableArray<InputModel>>> sent)
    {
        var forms = InputsWith(context, "HonoStar.FormAttribute");
        return sent
            .Combine(forms.Collect())
            .SelectMany(static (all, _) => all.Left.Concat(all.Right)
                .SelectMany(static inputs => inputs)
                .GroupBy(static input => input.Identifier)
                .Select(static same => same.First()));
    }

    private static IncrementalValuesProvider<EquatableArray<InputModel>> InputsWith(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is ParameterSyntax or TypeDeclarationSyntax,
            static (found, cancellation) =>
            {
                var type = found.TargetSymbol as ITypeSymbol ?? (found.TargetSymbol as IParameterSymbol)?.Type;
                return type is not null && InputReader.IsInput(type)
                    ? InputReader.ReadAll(type, found.SemanticModel.Compilation, cancellation)
                    : [];
            });

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
