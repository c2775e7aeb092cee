namespace HonoStar;

/// <summary>What stands before every link: the request's path base and the prefix of the group that pages are mapped in.</summary>
internal sealed record LinkBase(string PathBase, LinkPrefixes Prefixes)
{
    public static void WriteTo(ref UrlWriter writer, string? assembly)
    {
        if (RenderScope.Current?.Links is not { } links)
        {
            return;
        }

        writer.WriteLiteral(links.PathBase);
        if (assembly is not null)
        {
            writer.WriteLiteral(links.Prefixes.Of(assembly));
        }
    }
}
