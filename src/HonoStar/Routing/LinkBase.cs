namespace HonoStar;

/// <summary>What stands before every link: the request's path base and the prefix of the group that pages are mapped in.</summary>
internal sealed record LinkBase(string PathBase, IReadOnlyDictionary<string, string> Prefixes)
{
    public static void WriteTo(ref UrlWriter writer, string? assembly)
    {
        if (RenderScope.Current?.Links is not { } links)
        {
            return;
        }

        if (links.PathBase.Length > 0)
        {
            writer.WriteLiteral(links.PathBase);
        }

        if (assembly is not null && links.Prefixes.TryGetValue(assembly, out var prefix))
        {
            writer.WriteLiteral(prefix);
        }
    }
}
