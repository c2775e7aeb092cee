using System.Text;

namespace HonoStar;

/// <summary>
/// The elements whose parsing is understood here. All others (scripts, styles, templates, frames, ruby, what is obsolete) are left to
/// the browser.
/// </summary>
internal static class TagTable
{
    private const TagRule Block = TagRule.EndsParagraph;

    private static readonly Dictionary<byte[], TagRule>.AlternateLookup<ReadOnlySpan<byte>> s_html = Table(
        ("area br embed img input link meta source track wbr", TagRule.Void),
        ("hr", TagRule.Void | Block),
        ("address article aside blockquote center details dialog div fieldset figcaption figure footer header hgroup main nav pre search section summary", Block),
        ("p", TagRule.Paragraph | Block),
        ("h1 h2 h3 h4 h5 h6", TagRule.Heading | Block),
        ("ul ol menu", TagRule.List | Block),
        ("li", TagRule.ListItem | Block),
        ("dl", TagRule.DefinitionList | Block),
        ("dt dd", TagRule.DefinitionItem | Block),
        ("a button nobr", TagRule.NeverNested),
        ("form", TagRule.NeverNested | Block),
        ("select", TagRule.Select),
        ("optgroup", TagRule.OptionGroup),
        ("option", TagRule.Option),
        ("datalist", TagRule.DataList),
        ("table", TagRule.Table | Block),
        ("caption", TagRule.TableCaption),
        ("thead tbody tfoot", TagRule.TableSection),
        ("tr", TagRule.TableRow),
        ("td th", TagRule.TableCell),
        ("textarea", TagRule.PlainText),
        ("svg", TagRule.Svg),
        ("abbr audio b bdi bdo big canvas cite code data del dfn em font i ins kbd label legend map mark meter output picture progress q s", TagRule.None),
        ("samp slot small span strike strong sub sup time tt u var video", TagRule.None));

    private static readonly Dictionary<byte[], TagRule>.AlternateLookup<ReadOnlySpan<byte>> s_svg = Table(
        ("svg g path circle rect line polyline polygon ellipse text tspan use defs symbol linearGradient radialGradient stop clipPath mask", TagRule.None),
        ("pattern image marker filter animate animateTransform animateMotion", TagRule.None));

    /// <summary>Finds the rule of an element; its name is in lower case, as everybody writes it.</summary>
    public static bool TryFind(ReadOnlySpan<byte> name, out TagRule rule)
    {
        // Elements of the application's own.
        rule = TagRule.None;
        return s_html.TryGetValue(name, out rule) || name.Contains((byte)'-');
    }

    public static bool IsSvg(ReadOnlySpan<byte> name) => s_svg.ContainsKey(name);

    private static Dictionary<byte[], TagRule>.AlternateLookup<ReadOnlySpan<byte>> Table(params ReadOnlySpan<(string Names, TagRule Rule)> rows)
    {
        var table = new Dictionary<byte[], TagRule>(new ByBytes());
        foreach (var (names, rule) in rows)
        {
            foreach (var name in names.Split(' '))
            {
                table.Add(Encoding.ASCII.GetBytes(name), rule);
            }
        }

        return table.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    private sealed class ByBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        // Names are short, and few have their length and both ends in common.
        public int GetHashCode(ReadOnlySpan<byte> alternate) => (alternate[0] << 16) | (alternate[^1] << 8) | alternate.Length;

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
