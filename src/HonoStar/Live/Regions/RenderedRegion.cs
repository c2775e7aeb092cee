using System.Diagnostics;

namespace HonoStar;

/// <summary>A region as it was rendered.</summary>
/// <param name="Bytes">The markup, in UTF-8; never changed.</param>
/// <param name="ElementId">The id of the root element.</param>
/// <param name="Hash">The hash of the markup without that of the regions inside it, which are compared by themselves.</param>
/// <param name="Children">The regions inside it, and those inside them.</param>
/// <param name="Trace">The span of the rendering, if it is traced.</param>
internal sealed record RenderedRegion(byte[] Bytes, string ElementId, ulong Hash, IReadOnlyList<ShownRegion> Children, ActivityContext Trace);
