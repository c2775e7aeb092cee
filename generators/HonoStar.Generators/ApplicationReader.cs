using HonoStar.CodeModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HonoStar.Generators;

/// <summary>Finds what has an attribute of HonoStar, and reads it. Only declarations that have any attribute are looked at.</summary>
internal sealed class ApplicationReader
{
    private readonly CSharpCompilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly List<PageModel> _pages = [];
    private readonly List<SpecialModel> _specials = [];
    private readonly List<TopicModel> _topics = [];
    private readonly List<RegionHostModel> _regions = [];
    private readonly List<EquatableArray<InputModel>> _signals = [];
    private readonly List<EquatableArray<InputModel>> _forms = [];

    private ApplicationReader(CSharpCompilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
    }

    public static ApplicationModel Read(CSharpCompilation compilation, CancellationToken cancellation)
    {
        var reader = new ApplicationReader(compilation, cancellation);
        foreach (var tree in compilation.SyntaxTrees)
        {
            reader.ReadTree(tree);
        }

        return new ApplicationModel(
            reader._pages.ToEquatableArray(),
            reader._specials.OrderBy(static special => special.Class.FullName, StringComparer.Ordinal).ToEquatableArray(),
            reader._topics.ToEquatableArray(),
            reader._regions.ToEquatableArray(),
            reader._signals.ToEquatableArray(),
            reader._forms.ToEquatableArray(),
            ManifestsOf(compilation));
    }

    private static EquatableArray<string> ManifestsOf(CSharpCompilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols
            .Where(static assembly => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == "HonoStar")))
            .Select(static assembly => assembly.Find("HonoStar.Runtime", "HonoStarPagesAttribute"))
            .Select(static attribute => attribute is { ConstructorArguments: [{ Value: INamedTypeSymbol manifest }] } ? manifest.Qualified() : null)
            .OfType<string>()
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToEquatableArray();

    private void ReadTree(SyntaxTree tree)
    {
        _cancellation.ThrowIfCancellationRequested();
        SemanticModel? model = null;
        var root = tree.GetRoot(_cancellation);
        foreach (var declaration in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
        {
            if (HasAttributes(declaration))
            {
                model ??= _compilation.GetSemanticModel(tree);
                if (model.GetDeclaredSymbol(declaration, _cancellation) is { } type)
                {
                    ReadType(type, declaration, model);
                }
            }
        }
    }

    private static bool HasAttributes(TypeDeclarationSyntax declaration) =>
        declaration.AttributeLists.Count > 0
        || HasAttributes(declaration.ParameterList)
        || declaration.Members.Any(static member => member is BaseMethodDeclarationSyntax method && (method.AttributeLists.Count > 0 || HasAttributes(method.ParameterList)));

    private static bool HasAttributes(ParameterListSyntax? parameters) => parameters?.Parameters.Any(static parameter => parameter.AttributeLists.Count > 0) == true;

    private void ReadType(INamedTypeSymbol type, TypeDeclarationSyntax declaration, SemanticModel model)
    {
        var file = declaration.SyntaxTree.FilePath;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in declaration.AttributeLists.Count > 0 ? type.GetAttributes() : [])
        {
            // Of two declarations with the same attribute (a file that was copied and is about to be renamed) only the first counts.
            if (attribute.AttributeClass is { } kind && kind.IsIn("HonoStar") && seen.Add(kind.Name) && IsOf(attribute, declaration))
            {
                ReadMarked(type, kind.Name, file);
            }
        }

        foreach (var member in declaration.Members.OfType<MethodDeclarationSyntax>())
        {
            if (member.AttributeLists.Count > 0 && model.GetDeclaredSymbol(member, _cancellation) is { } method && IsFirstRegion(type, method))
            {
                Add(_regions, RegionHosts.Read(type, _compilation));
            }
        }

        ReadInputs(declaration.ParameterList, model);
        foreach (var member in declaration.Members.OfType<BaseMethodDeclarationSyntax>())
        {
            ReadInputs(member.ParameterList, model);
        }
    }

    private void ReadMarked(INamedTypeSymbol type, string attribute, string file)
    {
        switch (attribute)
        {
            case "PageAttribute":
                _pages.Add(PageReader.Read(type, file));
                break;
            case "TopicAttribute":
                Add(_topics, TopicReader.Read(type));
                break;
            case "LayoutAttribute":
                _specials.Add(PageReader.ReadSpecial(SpecialKind.Layout, type, file));
                break;
            case "ErrorPageAttribute":
                _specials.Add(PageReader.ReadSpecial(SpecialKind.ErrorPage, type, file));
                break;
            case "NotFoundPageAttribute":
                _specials.Add(PageReader.ReadSpecial(SpecialKind.NotFoundPage, type, file));
                break;
            case "PageFolderAttribute":
                _specials.Add(PageReader.ReadSpecial(SpecialKind.Folder, type, file));
                break;
            case "SignalsAttribute":
                AddInput(_signals, type);
                break;
            case "FormAttribute":
                AddInput(_forms, type);
                break;
        }
    }

    private void ReadInputs(ParameterListSyntax? parameters, SemanticModel model)
    {
        foreach (var syntax in parameters?.Parameters ?? [])
        {
            if (syntax.AttributeLists.Count > 0 && model.GetDeclaredSymbol(syntax, _cancellation) is { } parameter)
            {
                if (parameter.Has("HonoStar", "SignalsAttribute"))
                {
                    AddInput(_signals, parameter.Type);
                }

                if (parameter.Has("HonoStar", "FormAttribute"))
                {
                    AddInput(_forms, parameter.Type);
                }
            }
        }
    }

    private void AddInput(List<EquatableArray<InputModel>> inputs, ITypeSymbol type)
    {
        if (InputReader.IsInput(type))
        {
            inputs.Add(InputReader.ReadAll(type, _compilation, _cancellation));
        }
    }

    private static bool IsFirstRegion(INamedTypeSymbol type, IMethodSymbol method) =>
        RegionHosts.IsRegion(method) && SymbolEqualityComparer.Default.Equals(type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(RegionHosts.IsRegion), method);

    private static bool IsOf(AttributeData attribute, TypeDeclarationSyntax declaration) =>
        attribute.ApplicationSyntaxReference is { } place && place.SyntaxTree == declaration.SyntaxTree && declaration.FullSpan.Contains(place.Span);

    private static void Add<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }
    }
}
