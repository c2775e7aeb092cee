using System.Buffers;
using System.Text;

namespace HonoStar;

/// <summary>
/// Reads markup that this process has rendered. It understands less than a browser, and knows what it does not understand: whatever the
/// parser of HTML would repair, move, drop or read otherwise than its tags say, ends the reading.
/// </summary>
internal ref struct MarkupReader(ReadOnlySpan<byte> markup, MarkupTree tree, Span<OpenTag> open)
{
    public const int MaxDepth = 128;

    private const int MaxLength = 4 * 1024 * 1024;

    private static readonly SearchValues<byte> s_blank = SearchValues.Create(" \t\n\f\r"u8);
    private static readonly SearchValues<byte> s_name = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"u8);
    private static readonly SearchValues<byte> s_attributeNameEnd = SearchValues.Create(" \t\n\f\r/>=\"'<"u8);
    private static readonly SearchValues<byte> s_bareValueEnd = SearchValues.Create(" \t\n\f\r>\"'<=`"u8);

    private readonly ReadOnlySpan<byte> _markup = markup;
    private readonly MarkupTree _tree = tree;
    private readonly Span<OpenTag> _open = open;
    private int _at;
    private int _depth;
    private int _count;
    private int _paragraphs;
    private int _svgDepth;

    /// <summary>Reads all; <see langword="false"/> at the first doubt.</summary>
    public bool Read()
    {
        if (_markup.Length > MaxLength || _markup.Contains((byte)0))
        {
            return false;
        }

        while (_at < _markup.Length)
        {
            if (!ReadText())
            {
                return false;
            }

            if (_at == _markup.Length)
            {
                break;
            }

            var isRead = Peek(1) switch
            {
                (byte)'/' => ReadEndTag(),
                (byte)'!' => SkipComment(),
                _ => ReadStartTag(),
            };
            if (!isRead)
            {
                return false;
            }
        }

        return _depth == 0;
    }

    private readonly byte Peek(int ahead) => _at + ahead < _markup.Length ? _markup[_at + ahead] : (byte)0;

    private bool ReadText()
    {
        var rest = _markup[_at..];
        var length = rest.IndexOf((byte)'<');
        length = length < 0 ? rest.Length : length;
        _at += length;

        // Elsewhere the parser would move or drop it.
        var isFree = _depth > 0 && (_open[_depth - 1].Rule & (TagRule.TakesFew & ~TagRule.Option)) == 0;
        return isFree || !rest[..length].ContainsAnyExcept(s_blank);
    }

    private bool SkipComment()
    {
        var rest = _markup[_at..];
        if (_depth == 0 || !rest.StartsWith("<!--"u8))
        {
            return false;
        }

        rest = rest[4..];
        var length = rest.IndexOf("-->"u8);
        if (length <= 0 || rest[0] is (byte)'>' or (byte)'-' || rest[..length].IndexOf("--"u8) >= 0)
        {
            return false;
        }

        _at += 4 + length + 3;
        return true;
    }

    private bool ReadEndTag()
    {
        var start = _at;
        _at += 2;
        var name = TakeName();
        SkipBlanks();
        if (_depth == 0 || Peek(0) != '>')
        {
            return false;
        }

        _at++;
        ref readonly var tag = ref _open[_depth - 1];
        if (!name.SequenceEqual(_markup.Slice(tag.NameStart, tag.NameLength)))
        {
            return false;
        }

        if (tag.IsIdentified)
        {
            ref var element = ref _tree.Elements[tag.Identified];
            element.ContentEnd = start;
            element.End = _at;
        }

        Leave(tag.Rule);
        return true;
    }

    private void Leave(TagRule rule)
    {
        _depth--;
        if ((rule & TagRule.Paragraph) != 0)
        {
            _paragraphs--;
        }

        if (_svgDepth > _depth)
        {
            _svgDepth = 0;
        }
    }

    private bool ReadStartTag()
    {
        var start = _at++;
        var name = TakeName();
        if (name.IsEmpty || !TryFind(name, out var rule) || !MayStand(rule, name))
        {
            return false;
        }

        if (!ReadAttributes(out var idStart, out var idLength, out var isClosed))
        {
            return false;
        }

        var isInSvg = _svgDepth > 0;
        var isEmpty = (rule & TagRule.Void) != 0 || (isClosed && (isInSvg || (rule & TagRule.Svg) != 0));
        if ((isClosed && !isEmpty) || _depth == MaxDepth)
        {
            return false;
        }

        var isRoot = _depth == 0;
        var identified = -1;
        if (idLength > 0 && !TryIdentify(start, idStart, idLength, isInSvg, out identified))
        {
            return false;
        }

        _count++;
        if (isEmpty)
        {
            return !isRoot;
        }

        var around = isRoot ? -1 : _open[_depth - 1].Identified;
        _open[_depth] = new OpenTag
        {
            NameStart = start + 1,
            NameLength = name.Length,
            Rule = rule,
            Number = _count,
            Identified = identified >= 0 ? identified : around,
            IsIdentified = identified >= 0,
        };
        _depth++;
        if ((rule & TagRule.Paragraph) != 0)
        {
            _paragraphs++;
        }

        if ((rule & TagRule.Svg) != 0 && !isInSvg)
        {
            _svgDepth = _depth;
        }

        return (rule & TagRule.PlainText) == 0 || SkipPlainText();
    }

    /// <summary>To the end tag of an element that holds text alone. Text that has been encoded has no other tag in it.</summary>
    private bool SkipPlainText()
    {
        var end = _markup[_at..].IndexOf((byte)'<');
        _at += end;
        return end >= 0 && _markup[_at..].StartsWith("</textarea>"u8);
    }

    private readonly bool TryFind(ReadOnlySpan<byte> name, out TagRule rule)
    {
        rule = TagRule.None;
        return _svgDepth > 0
            ? TagTable.IsSvg(name)
            : !name.ContainsAnyInRange((byte)'A', (byte)'Z') && TagTable.TryFind(name, out rule);
    }

    /// <summary>Whether the parser leaves an element where its tag stands, and everything around it open.</summary>
    private readonly bool MayStand(TagRule rule, ReadOnlySpan<byte> name)
    {
        if (_depth == 0)
        {
            // There is one root, and it may be made for a place that only the page knows.
            return _count == 0;
        }

        var around = _open[_depth - 1].Rule;
        if ((around & TagRule.TakesFew) != 0)
        {
            return (rule & Taken(around)) != 0;
        }

        if ((rule & TagRule.StandsInFew) != 0
            || ((rule & TagRule.EndsParagraph) != 0 && _paragraphs > 0)
            || ((rule & TagRule.ListItem) != 0 && (around & TagRule.List) == 0)
            || ((rule & TagRule.DefinitionItem) != 0 && (around & TagRule.DefinitionList) == 0)
            || ((rule & around & TagRule.Heading) != 0))
        {
            return false;
        }

        return (rule & TagRule.NeverNested) == 0 || !IsOpen(name);
    }

    private static TagRule Taken(TagRule around) => (around & TagRule.TakesFew) switch
    {
        TagRule.Select => TagRule.OptionGroup | TagRule.Option,
        TagRule.OptionGroup or TagRule.DataList => TagRule.Option,
        TagRule.Table => TagRule.TableCaption | TagRule.TableSection | TagRule.TableRow,
        TagRule.TableSection => TagRule.TableRow,
        TagRule.TableRow => TagRule.TableCell,
        _ => TagRule.None,
    };

    private readonly bool IsOpen(ReadOnlySpan<byte> name)
    {
        foreach (ref readonly var tag in _open[.._depth])
        {
            if (name.SequenceEqual(_markup.Slice(tag.NameStart, tag.NameLength)))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool TryIdentify(int start, int idStart, int idLength, bool isInSvg, out int identified)
    {
        identified = -1;
        var id = _markup.Slice(idStart, idLength);
        if (id.Contains((byte)'&') || id.ContainsAnyInRange((byte)0, (byte)0x1F))
        {
            return false;
        }

        var hash = StableHash.Of(id);
        if (isInSvg || id.ContainsAny((byte)'"', (byte)'\\'))
        {
            return _tree.TryAddId(hash);
        }

        var isRoot = _depth == 0;
        identified = _tree.Add(new MarkupElement
        {
            Start = start,
            ContentStart = _at,
            ContentEnd = _at,
            End = _at,
            IdStart = idStart,
            IdLength = idLength,
            IdHash = hash,
            Parent = isRoot ? -1 : _open[_depth - 1].Identified,
            Container = isRoot ? 0 : _open[_depth - 1].Number,
            IsPlaced = !isRoot && (_open[_depth - 1].Rule & TagRule.Table) == 0,
        });
        return identified >= 0;
    }

    private ReadOnlySpan<byte> TakeName()
    {
        var rest = _markup[_at..];
        var length = rest.IndexOfAnyExcept(s_name);
        var name = length < 0 ? rest : rest[..length];
        _at += name.Length;
        return !name.IsEmpty && char.IsAsciiLetter((char)name[0]) ? name : default;
    }

    private void SkipBlanks()
    {
        while (s_blank.Contains(Peek(0)))
        {
            _at++;
        }
    }

    private bool ReadAttributes(out int idStart, out int idLength, out bool isClosed)
    {
        idStart = idLength = 0;
        isClosed = false;
        var hasId = false;
        while (true)
        {
            var before = _at;
            SkipBlanks();
            switch (Peek(0))
            {
                case (byte)'>':
                    _at++;
                    return true;
                case (byte)'/':
                    isClosed = Peek(1) == '>';
                    _at += 2;
                    return isClosed;
            }

            var rest = _markup[_at..];
            var length = rest.IndexOfAny(s_attributeNameEnd);
            if (length <= 0 || _at == before || rest[length] is (byte)'"' or (byte)'\'' or (byte)'<')
            {
                return false;
            }

            var isId = Ascii.EqualsIgnoreCase(rest[..length], "id"u8);
            _at += length;
            if (!ReadValue(out var start, out var valueLength) || (isId && hasId))
            {
                return false;
            }

            if (isId)
            {
                hasId = true;
                (idStart, idLength) = (start, valueLength);
            }
        }
    }

    private bool ReadValue(out int start, out int length)
    {
        start = length = 0;
        var afterName = _at;
        SkipBlanks();
        if (Peek(0) != '=')
        {
            _at = afterName;
            return true;
        }

        _at++;
        SkipBlanks();
        var quote = Peek(0);
        if (quote is (byte)'"' or (byte)'\'')
        {
            start = ++_at;
            length = _markup[_at..].IndexOf(quote);
            _at += length + 1;
            return length >= 0;
        }

        start = _at;
        length = _markup[_at..].IndexOfAny(s_bareValueEnd);
        _at += Math.Max(length, 0);
        return length > 0 && (s_blank.Contains(Peek(0)) || Peek(0) == '>');
    }
}
