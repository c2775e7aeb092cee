using HonoStar.CodeModel;

namespace HonoStar.Generators;

/// <summary>A class of <c>Routes</c>.</summary>
internal sealed class RouteNode
{
    /// <summary>
    /// What every class of the tree has, may have, or inherits: a nested class of such a name gets an underscore. Methods
    /// of verbs stand in the way only where there are any, because <c>Delete.Post()</c> is what forms need.
    /// </summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "Path", "Href", "All",
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
        var verbs = new HashSet<(string Node, string Verb)>(
            routes.Select(route => (string.Join("/", route.Node), Names.ToPascalCase(route.Verb.ToLowerInvariant()))));
        foreach (var route in routes)
        {
            var node = root;
            var name = "Routes";
            for (var depth = 0; depth < route.Node.Count; depth++)
            {
                var segment = route.Node[depth];
                var isTaken = IsReserved(segment) || segment == name || verbs.Contains((string.Join("/", route.Node.Take(depth)), segment));
                name = isTaken ? segment + "_" : segment;
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
