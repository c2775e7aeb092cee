namespace HonoStar.CodeModel;

/// <summary>
/// Puts pages into their place: gives them their routes by their files, binds values to route or query, and finds the
/// layouts, error pages, not-found pages and attributes that hold for them.
/// </summary>
internal static class PagePlacer
{
    /// <summary>The page in its place, or <see langword="null"/> when neither an attribute nor its file gives it a route.</summary>
    public static PlacedPage? Place(PageModel page, EquatableArray<SpecialModel> specials, ProjectModel project)
    {
        var file = PageFile.Of(page.Class.FilePath, project.Directory);
        if (page.Template is null && file is null)
        {
            return null;
        }

        var segments = page.Template is null ? file!.Segments : [];
        var template = page.Template is { } given ? RoutePattern.Normalize(given) : TemplateOf(segments, page.Handlers);
        var node = page.Template is null ? segments.Select(segment => segment.Name).ToList() : NodeOf(template);
        var requiredCatchAll = segments.FirstOrDefault(segment => segment.Kind == FileSegmentKind.CatchAll)?.Text;

        var folder = file?.Folder ?? "";
        var around = Around(specials, folder, project);
        var metadata = around.Where(special => special.Kind == SpecialKind.Folder).SelectMany(special => special.Class.Metadata)
            .Concat(page.Class.Metadata).ToList();
        return new PlacedPage(
            page.Class,
            template,
            page.Handlers.Select(handler => PlaceHandler(page, handler, template, node, metadata, requiredCatchAll)).ToEquatableArray(),
            LayoutsOf(around),
            around.LastOrDefault(special => special.Kind == SpecialKind.ErrorPage)?.Class.FullName,
            around.LastOrDefault(special => special.Kind == SpecialKind.NotFoundPage)?.Class.FullName);
    }

    /// <summary>The layouts, error pages and not-found pages in their places; what cannot be used is left out.</summary>
    public static PlacedSpecial? Place(SpecialModel special, EquatableArray<SpecialModel> specials, ProjectModel project)
    {
        if (special.Kind == SpecialKind.Folder || !special.IsUsable)
        {
            return null;
        }

        var folder = FolderOf(special, project);
        var template = RoutePattern.Normalize(string.Join("/", PageFile.FolderSegments(folder).Select(segment => segment.ToTemplate())));
        return new PlacedSpecial(
            special,
            special.Handler! with { Parameters = Bind(special.Handler!.Parameters, template) },
            template,
            folder.Length == 0 ? 0 : folder.Split('/').Length,
            special.Kind == SpecialKind.Layout ? [] : LayoutsOf(Around(specials, folder, project)));
    }

    private static PlacedHandler PlaceHandler(
        PageModel page,
        HandlerModel handler,
        string pageTemplate,
        IReadOnlyList<string> pageNode,
        IReadOnlyList<string> metadata,
        string? requiredCatchAll)
    {
        var template = RoutePattern.Combine(pageTemplate, handler.Template);
        var node = handler.Template is null ? pageNode : [.. pageNode, .. NodeOf(handler.Template)];
        var isAlone = handler.Template is null || !RoutePattern.Parameters(pageTemplate).Any(parameter => parameter.IsCatchAll);
        var parameters = Bind(handler.Parameters, template, requiredCatchAll);
        var bound = handler with { Parameters = parameters, Result = isAlone ? handler.Result : ResultKind.Unsupported };
        return new PlacedHandler(
            bound,
            template,
            metadata.Concat(handler.Metadata).ToEquatableArray(),
            parameters.Any(parameter => parameter.Source == ParameterSource.Route && parameter.BoundName == requiredCatchAll) ? null : requiredCatchAll,
            new RouteModel(node.ToEquatableArray(), handler.Verb, template, page.Class.FullName, ValuesOf(page, bound, template, requiredCatchAll)));
    }

    /// <summary>Decides for each value whether it is one of the route or of the query.</summary>
    private static EquatableArray<ParameterModel> Bind(EquatableArray<ParameterModel> parameters, string template, string? requiredCatchAll = null)
    {
        var route = RoutePattern.Parameters(template);
        return parameters.Select(parameter =>
        {
            if (parameter.Source is not (ParameterSource.Value or ParameterSource.Route))
            {
                return parameter;
            }

            if (route.FirstOrDefault(candidate => candidate.IsNamed(parameter.BoundName)) is not { } found)
            {
                return parameter.Source == ParameterSource.Route ? parameter : parameter with { Source = ParameterSource.Query };
            }

            if (parameter.Value!.IsArray)
            {
                return parameter with { Source = ParameterSource.Unbindable };
            }

            var bound = parameter with { Source = ParameterSource.Route, BoundName = found.Name };
            return found.Name == requiredCatchAll ? bound with { Default = null, IsNullable = false } : bound;
        }).ToEquatableArray();
    }

    private static string TemplateOf(IReadOnlyList<FileSegment> segments, EquatableArray<HandlerModel> handlers) =>
        RoutePattern.Normalize(string.Join("/", segments.Select(segment =>
            segment.ToTemplate(segment.Kind == FileSegmentKind.Parameter ? TypeOf(segment.Text, handlers)?.Value?.RouteConstraint : null))));

    /// <summary>The first parameter, of any handler, that takes a route value.</summary>
    private static ParameterModel? TypeOf(string name, EquatableArray<HandlerModel> handlers) =>
        handlers.SelectMany(handler => handler.Parameters).FirstOrDefault(parameter =>
            parameter is { Source: ParameterSource.Value or ParameterSource.Route, Value.IsArray: false }
            && string.Equals(parameter.BoundName, name, StringComparison.OrdinalIgnoreCase));

    private static EquatableArray<RouteValueModel> ValuesOf(PageModel page, HandlerModel handler, string template, string? requiredCatchAll)
    {
        var values = new List<RouteValueModel>();
        foreach (var parameter in RoutePattern.Parameters(template))
        {
            var taken = handler.Parameters.FirstOrDefault(candidate => candidate.Source == ParameterSource.Route && parameter.IsNamed(candidate.BoundName))
                ?? TypeOf(parameter.Name, page.Handlers);
            values.Add(new RouteValueModel(
                parameter.Name,
                Names.ToCamelCase(parameter.Name),
                taken?.Value ?? TypeOfConstraint(parameter.Constraint),
                IsQuery: false,
                IsOptional: parameter.IsOptional || (parameter.IsCatchAll && parameter.Name != requiredCatchAll && taken is null or { IsNullable: true } or { Default: not null }),
                taken?.Default,
                taken?.IsPublic ?? true));
        }

        values.AddRange(handler.Parameters
            .Where(parameter => parameter.Source == ParameterSource.Query)
            .Select(parameter => new RouteValueModel(
                parameter.BoundName,
                parameter.Name,
                parameter.Value!,
                IsQuery: true,
                IsOptional: parameter.IsNullable || parameter.Default is not null || parameter.Value!.IsArray,
                parameter.Default,
                parameter.IsPublic)));
        return values.ToEquatableArray();
    }

    private static ValueModel TypeOfConstraint(string? constraint) => constraint switch
    {
        "int" or "long" or "bool" or "decimal" or "double" or "float" => Parsable(constraint),
        "guid" => Parsable("global::System.Guid"),
        "datetime" => Parsable("global::System.DateTime"),
        _ => new ValueModel("string", ValueKind.Text),
    };

    private static ValueModel Parsable(string type) => new(type, ValueKind.Parsable) { IsValueType = true, IsFormattable = type != "bool" };

    /// <summary>The names in <c>Routes</c> of the segments of a template.</summary>
    public static List<string> NodeOf(string template) =>
    [
        .. template.Split(['/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(segment => RoutePattern.Parameters(segment) is [var parameter, ..] && segment.StartsWith("{", StringComparison.Ordinal)
                ? Names.ToPascalCase(parameter.Name)
                : Names.ToPascalCase(segment)),
    ];

    /// <summary>The special classes that hold for a folder, the outermost first.</summary>
    private static List<SpecialModel> Around(EquatableArray<SpecialModel> specials, string folder, ProjectModel project) =>
    [
        .. specials
            .Where(special => special.IsUsable && PageFile.IsWithin(folder, FolderOf(special, project)))
            .OrderBy(special => FolderOf(special, project).Length),
    ];

    private static string FolderOf(SpecialModel special, ProjectModel project) => PageFile.Of(special.Class.FilePath, project.Directory)?.Folder ?? "";

    private static EquatableArray<string> LayoutsOf(List<SpecialModel> around) =>
        around.Where(special => special.Kind == SpecialKind.Layout).Select(special => special.Class.FullName).ToEquatableArray();
}
