using System.Runtime.InteropServices;

namespace HonoStar;

/// <summary>The elements of a region's markup that have ids, in the order of their start tags; the first is the root.</summary>
internal sealed class MarkupTree
{
    private readonly List<MarkupElement> _elements = [];
    private readonly Dictionary<ulong, int> _byId = [];

    public Span<MarkupElement> Elements => CollectionsMarshal.AsSpan(_elements);

    /// <summary>Reads markup; <see langword="false"/> when it is not certain that the parser of HTML makes the same tree of it.</summary>
    public bool TryRead(ReadOnlySpan<byte> markup)
    {
        _elements.Clear();
        _byId.Clear();
        Span<OpenTag> open = stackalloc OpenTag[MarkupReader.MaxDepth];
        return new MarkupReader(markup, this, open).Read() && _elements.Count > 0 && _elements[0].Start == 0;
    }

    /// <summary>The place of the element with an id; -1 when it is none to be addressed, or there is none.</summary>
    public int Find(ulong idHash) => _byId.GetValueOrDefault(idHash, -1);

    /// <summary>Remembers an id that is no element's to be addressed; <see langword="false"/> when it is there already.</summary>
    public bool TryAddId(ulong idHash) => _byId.TryAdd(idHash, -1);

    /// <summary>Adds an element; -1 when its id is there already.</summary>
    public int Add(in MarkupElement element)
    {
        if (!_byId.TryAdd(element.IdHash, _elements.Count))
        {
            return -1;
        }

        _elements.Add(element);
        return _elements.Count - 1;
    }
}
