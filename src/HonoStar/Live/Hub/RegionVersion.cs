using System.Buffers;
using System.Diagnostics;
using HonoStar.Datastar;

namespace HonoStar;

/// <summary>One state of a region instance, ready to be sent: every watcher is sent these very bytes.</summary>
internal sealed class RegionVersion
{
    private readonly ReadOnlyMemory<byte> _markup;
    private readonly ReadOnlyMemory<byte> _whole;
    private readonly ReadOnlyMemory<byte> _change;
    private readonly ulong _changesHash;

    private RegionVersion(RegionVersion? previous, RenderedRegion rendered)
    {
        var isNews = previous?.Hash != rendered.Hash;
        Number = (previous?.Number ?? 0) + (isNews ? 1 : 0);
        Hash = rendered.Hash;
        Children = rendered.Children;
        Trace = rendered.Trace;
        _whole = Frame(rendered.Bytes);
        _markup = Unframed(_whole, rendered.Bytes);
        if (isNews && previous is not null)
        {
            _changesHash = previous.Hash;
            _change = MarkupChange.Between(previous._markup.Span, previous.Children, rendered.Bytes, rendered.Children);
        }
        else if (previous is not null)
        {
            (_changesHash, _change) = (previous._changesHash, previous._change);
        }
    }

    /// <summary>Counts the instance's states; a later one has a larger number.</summary>
    public long Number { get; }

    /// <summary>The hash of the region's own markup.</summary>
    public ulong Hash { get; }

    /// <summary>The regions inside it, as they were when it was rendered.</summary>
    public IReadOnlyList<ShownRegion> Children { get; }

    /// <summary>The span of its rendering, if that is traced.</summary>
    public ActivityContext Trace { get; }

    /// <summary>The version that a rendering makes of an instance.</summary>
    /// <param name="previous">The version there was, if any.</param>
    /// <param name="rendered">What was rendered.</param>
    public static RegionVersion After(RegionVersion? previous, RenderedRegion rendered) =>
        previous is { Children.Count: 0 } && rendered.Children.Count == 0 && previous.Hash == rendered.Hash
            ? previous
            : new RegionVersion(previous, rendered);

    /// <summary>
    /// What a browser is to be sent that shows a state: the elements that changed if that is the state before this one, else the whole
    /// region, with those inside it.
    /// </summary>
    /// <param name="knownHash">The hash of what the browser shows, if that is certain.</param>
    public (ReadOnlyMemory<byte> Events, bool IsWhole) Since(ulong? knownHash) =>
        _change.IsEmpty || knownHash != _changesHash ? (_whole, true) : (_change, false);

    private static byte[] Frame(ReadOnlySpan<byte> markup)
    {
        var frame = new ArrayBufferWriter<byte>(markup.Length + (markup.Length / 4) + 128);
        DatastarWriter.WritePatchElements(frame, markup);
        return frame.WrittenSpan.ToArray();
    }

    /// <summary>The markup, within its frame where it is one line there: it need not be kept twice.</summary>
    private static ReadOnlyMemory<byte> Unframed(ReadOnlyMemory<byte> frame, byte[] markup)
    {
        const int endLength = 2;
        return markup.AsSpan().ContainsAny((byte)'\r', (byte)'\n')
            ? markup
            : frame.Slice(frame.Length - endLength - markup.Length, markup.Length);
    }
}
