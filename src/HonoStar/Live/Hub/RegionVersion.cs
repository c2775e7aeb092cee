using System.Buffers;
using HonoStar.Datastar;

namespace HonoStar;

/// <summary>One state of a region instance, ready to be sent: every watcher is sent these very bytes.</summary>
/// <param name="Number">Counts the instance's versions; a later one has a larger number.</param>
/// <param name="Hash">The hash of the region's own markup.</param>
/// <param name="Frame">The whole event.</param>
/// <param name="Children">The regions inside it, as they were when it was rendered.</param>
internal sealed record RegionVersion(long Number, ulong Hash, ReadOnlyMemory<byte> Frame, IReadOnlyList<ShownRegion> Children)
{
    public static RegionVersion Of(long number, RenderedRegion rendered)
    {
        var frame = new ArrayBufferWriter<byte>(rendered.Bytes.Length + (rendered.Bytes.Length / 4) + 128);
        DatastarWriter.WritePatchElements(frame, rendered.Bytes);
        return new RegionVersion(number, rendered.Hash, frame.WrittenSpan.ToArray(), rendered.Children);
    }
}
