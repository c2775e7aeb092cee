namespace HonoStar.CodeModel;

/// <summary>What the place of a file under <c>Pages/</c> says.</summary>
/// <param name="Folder">Its folder below <c>Pages</c>, such as <c>Issues/[Id]</c>; empty for <c>Pages</c> itself.</param>
/// <param name="Name">Its name without the extension.</param>
internal sealed record PageFile(string Folder, string Name)
{
    private const string Root = "Pages/";

    /// <summary>The folder and, unless it is an index, the name, by segment; groups are left out.</summary>
    public IReadOnlyList<FileSegment> Segments
    {
        get
        {
            var segments = FolderSegments(Folder).ToList();
            if (Name != "Index")
            {
                segments.Add(FileSegment.Of(Name));
            }

            return segments;
        }
    }

    /// <summary>The place of a file, or <see langword="null"/> when it does not stand under <c>Pages/</c>.</summary>
    public static PageFile? Of(string path, string projectDirectory)
    {
        var file = path.Replace('\\', '/');
        var project = projectDirectory.Replace('\\', '/').TrimEnd('/') + "/";
        string relative;
        if (project.Length > 1 && file.StartsWith(project, StringComparison.OrdinalIgnoreCase))
        {
            relative = file.Substring(project.Length);
        }
        else
        {
            // A file that is linked from elsewhere, or a compilation that does not say where its project is.
            var start = ("/" + file).LastIndexOf("/" + Root, StringComparison.Ordinal);
            relative = start < 0 ? file : file.Substring(start);
        }

        if (!relative.StartsWith(Root, StringComparison.Ordinal) || !relative.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        relative = relative.Substring(Root.Length, relative.Length - Root.Length - 3);
        var slash = relative.LastIndexOf('/');
        return slash < 0 ? new PageFile("", relative) : new PageFile(relative.Substring(0, slash), relative.Substring(slash + 1));
    }

    /// <summary>The segments of a folder below <c>Pages</c>; groups are left out.</summary>
    public static IEnumerable<FileSegment> FolderSegments(string folder) =>
        folder.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(name => !IsGroup(name)).Select(FileSegment.Of);

    /// <summary>Whether a folder is another or stands below it.</summary>
    public static bool IsWithin(string folder, string outer) =>
        outer.Length == 0 || folder == outer || folder.StartsWith(outer + "/", StringComparison.Ordinal);

    private static bool IsGroup(string name) => name.StartsWith("(", StringComparison.Ordinal) && name.EndsWith(")", StringComparison.Ordinal);
}

/// <summary>A segment of a route, as the name of a file or folder gives it.</summary>
/// <param name="Kind">Whether it is fixed or a parameter.</param>
/// <param name="Name">Its name in <c>Routes</c>.</param>
/// <param name="Text">The fixed text, or the parameter's name.</param>
internal sealed record FileSegment(FileSegmentKind Kind, string Name, string Text)
{
    public static FileSegment Of(string name) => name switch
    {
        _ when Inside(name, "[[...", "]]") is { } optional => new(FileSegmentKind.OptionalCatchAll, Names.ToPascalCase(optional), Names.ToCamelCase(optional)),
        _ when Inside(name, "[...", "]") is { } catchAll => new(FileSegmentKind.CatchAll, Names.ToPascalCase(catchAll), Names.ToCamelCase(catchAll)),
        _ when Inside(name, "[", "]") is { } parameter => new(FileSegmentKind.Parameter, Names.ToPascalCase(parameter), Names.ToCamelCase(parameter)),
        _ => new(FileSegmentKind.Fixed, Names.ToPascalCase(name), Names.ToKebabCase(name)),
    };

    /// <summary>The segment in a route template.</summary>
    /// <param name="constraint">The constraint of a parameter, or <see langword="null"/>.</param>
    public string ToTemplate(string? constraint = null) => Kind switch
    {
        FileSegmentKind.Fixed => Text,
        FileSegmentKind.Parameter => constraint is null ? $"{{{Text}}}" : $"{{{Text}:{constraint}}}",
        _ => $"{{**{Text}}}",
    };

    private static string? Inside(string name, string open, string close) =>
        name.Length > open.Length + close.Length && name.StartsWith(open, StringComparison.Ordinal) && name.EndsWith(close, StringComparison.Ordinal)
            ? name.Substring(open.Length, name.Length - open.Length - close.Length)
            : null;
}

/// <summary>What a segment of a route takes.</summary>
internal enum FileSegmentKind
{
    Fixed,
    Parameter,

    /// <summary>One segment or more.</summary>
    CatchAll,

    /// <summary>None or more.</summary>
    OptionalCatchAll,
}
