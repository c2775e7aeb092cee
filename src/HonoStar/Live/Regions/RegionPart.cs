using System.Text;

namespace HonoStar;

/// <summary>A region that stands directly inside another, with its markup.</summary>
internal readonly record struct RegionPart(ShownRegion Shown, byte[] Bytes)
{
    /// <summary>Which instance it is, whatever its state.</summary>
    public ulong Identity
    {
        get
        {
            var text = new StringBuilder(Shown.ElementId).Append('\n').Append(Shown.Definition.Name);
            foreach (var value in Shown.Values.AsSpan())
            {
                text.Append(value is null ? "\n-" : "\n+").Append(value);
            }

            return StableHash.Of(text.ToString());
        }
    }
}
