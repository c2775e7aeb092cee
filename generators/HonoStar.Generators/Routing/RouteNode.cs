using HonoStar.CodeModel;

namespace HonoStar.Generators;

/// <summary>A class of <c>Routes</c>.</summary>
internal sealed class RouteNode
{
    /// <summary>What every class of the tree has, or inherits: a nested class of such a name gets an underscore.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "Path", "Href", "Get", "Post", "Put", "Patch", "Delete", "All",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    private readonly SortedDictionary<string, RouteNode> _children = new(StringComparer.Ordinal);

    private RouteNode(string prefix) => Prefix = prefix;

    /// <summary>The path that leads here, for people.</summary>
    public string Prefix { get; }

    public List<RouteModel> Routes { get; } = [];

    public IEnumerable<(string Name, RouteNode Node)> Children => _children.Select(child => (child.Key, child.Value));

    public static RouteNode Tree(EquatableArray<RouteModel> routes)
    {
        var root = new RouteNode("/");
        foreach (var route in routes)
        {
            var node = root;
            var name = "Routes";
            foreach (var segment in route.Node)
            {
                name = IsReserved(segment) || segment == name ? segment + "_" : segment;
                node = node.Child(name);
            }

            node.Routes.Add(route);
        }

        return root;
    }

    private static bool IsReserved(string name) =>
        s_reserved.Contains(name)
        || (name.StartsWith("Template", StringComparison.Ordinal) && name.Skip("Template".Length).All(char.IsDigit));

    private RouteNode Child(string name)
    {
        if (!_children.TryGetValue(name, out var child))
        {
            _children.Add(name, child = new RouteNode($"{Prefix.TrimEnd('/')}/{Names.ToKebabCase(name)}"));
        }

        return child;
    }
}
