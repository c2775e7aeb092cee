using HonoStar.Datastar;

namespace HonoStar;

/// <summary>
/// Finds the elements with ids by which two states of a region differ. Whoever shows the first and gets the edits shows the second:
/// outside of the elements that are edited, both are the same, byte for byte.
/// </summary>
internal ref struct MarkupDifference(
    ReadOnlySpan<byte> oldMarkup,
    ReadOnlySpan<MarkupElement> oldElements,
    ReadOnlySpan<byte> newMarkup,
    ReadOnlySpan<MarkupElement> newElements,
    MarkupTree oldTree,
    List<MarkupEdit> edits)
{
    private readonly ReadOnlySpan<byte> _oldMarkup = oldMarkup;
    private readonly ReadOnlySpan<MarkupElement> _old = oldElements;
    private readonly ReadOnlySpan<byte> _newMarkup = newMarkup;
    private readonly ReadOnlySpan<MarkupElement> _new = newElements;
    private readonly MarkupTree _oldTree = oldTree;
    private readonly List<MarkupEdit> _edits = edits;

    /// <summary>Finds the edits; <see langword="false"/> when nothing smaller than the whole region says it all.</summary>
    public readonly bool TryFind() => HasSameTag(0, 0) && TryContent(0, 0);

    private readonly bool TryElement(int old, int @new)
    {
        if (_old[old].IsRegion || _new[@new].IsRegion)
        {
            // It changes on its own.
            return _old[old].IsRegion && _new[@new].IsRegion;
        }

        if (Bytes(_old[old]).SequenceEqual(NewBytes(_new[@new])))
        {
            return true;
        }

        var before = _edits.Count;
        if (HasSameTag(old, @new) && TryContent(old, @new))
        {
            return true;
        }

        _edits.RemoveRange(before, _edits.Count - before);
        return TryAdd(PatchMode.Outer, @new, @new, @new);
    }

    /// <summary>Goes through the elements directly inside, and the markup between them.</summary>
    private readonly bool TryContent(int old, int @new)
    {
        var (left, right) = (-1, -1);
        var oldAt = _old[old].ContentStart;
        var newAt = _new[@new].ContentStart;
        var oldNext = First(_old, old);
        var segment = oldNext;
        var insertedFrom = -1;
        var insertedTo = -1;
        for (var next = First(_new, @new); next >= 0; next = Next(_new, next))
        {
            var known = _oldTree.Find(_new[next].IdHash);
            if (known < 0 || _old[known].Parent != old)
            {
                insertedFrom = insertedFrom < 0 ? next : insertedFrom;
                insertedTo = next;
                continue;
            }

            // What stays must be in the same order.
            if (known < segment || segment < 0)
            {
                return false;
            }

            right = next;
            if (!TrySegment(oldAt, _old[known].Start, segment, known, newAt, _new[next].Start, insertedFrom, insertedTo, left, right)
                || !TryElement(known, next))
            {
                return false;
            }

            oldAt = _old[known].End;
            newAt = _new[next].End;
            segment = Next(_old, known);
            (left, insertedFrom, insertedTo) = (next, -1, -1);
        }

        return TrySegment(oldAt, _old[old].ContentEnd, segment, -1, newAt, _new[@new].ContentEnd, insertedFrom, insertedTo, left, right: -1);
    }

    /// <summary>What stands between two elements that stay: some may have gone, some come, and the rest must be the same.</summary>
    private readonly bool TrySegment(
        int oldStart, int oldEnd, int removedFrom, int removedUntil, int newStart, int newEnd, int insertedFrom, int insertedTo, int left, int right)
    {
        // What is left where elements have gone. Two texts that then meet would be two nodes where one rendering has one.
        var rest = _oldMarkup[oldStart..oldEnd];
        for (var removed = removedFrom; removed != removedUntil && removed >= 0; removed = Next(_old, removed))
        {
            var next = Next(_old, removed);
            var end = next < 0 || next == removedUntil ? oldEnd : _old[next].Start;
            var before = removed == removedFrom ? _oldMarkup[oldStart.._old[removed].Start] : rest;
            var after = _oldMarkup[_old[removed].End..end];
            if ((!before.IsEmpty && !after.IsEmpty) || !_old[removed].IsPlaced || !TryAdd(PatchMode.Remove, removed))
            {
                return false;
            }

            rest = before.IsEmpty ? after : before;
        }

        if (insertedFrom < 0)
        {
            return rest.SequenceEqual(_newMarkup[newStart..newEnd]);
        }

        if (!AreAdjacent(insertedFrom, insertedTo))
        {
            return false;
        }

        var ahead = _newMarkup[newStart.._new[insertedFrom].Start];
        var behind = _newMarkup[_new[insertedTo].End..newEnd];
        if (left >= 0 && ahead.IsEmpty && behind.SequenceEqual(rest) && AreSiblings(left, insertedFrom))
        {
            return TryAdd(PatchMode.After, left, insertedFrom, insertedTo);
        }

        return right >= 0 && behind.IsEmpty && ahead.SequenceEqual(rest) && AreSiblings(right, insertedFrom)
            && TryAdd(PatchMode.Before, right, insertedFrom, insertedTo);
    }

    private readonly bool AreAdjacent(int from, int to)
    {
        for (var element = from; element != to;)
        {
            var next = Next(_new, element);
            if (_new[element].End != _new[next].Start || !AreSiblings(element, next))
            {
                return false;
            }

            element = next;
        }

        return true;
    }

    private readonly bool AreSiblings(int one, int other) =>
        _new[one].Container == _new[other].Container && _new[one].IsPlaced && _new[other].IsPlaced;

    private readonly bool TryAdd(PatchMode mode, int target, int from, int to)
    {
        if (HoldsRegion(_new, from, _new[to].End))
        {
            return false;
        }

        _edits.Add(new MarkupEdit(mode, target, _new[from].Start, _new[to].End));
        return true;
    }

    private readonly bool TryAdd(PatchMode mode, int removed)
    {
        if (HoldsRegion(_old, removed, _old[removed].End))
        {
            return false;
        }

        _edits.Add(new MarkupEdit(mode, removed));
        return true;
    }

    private static bool HoldsRegion(ReadOnlySpan<MarkupElement> elements, int from, int end)
    {
        for (var element = from; element < elements.Length && elements[element].Start < end; element++)
        {
            if (elements[element].IsRegion)
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool HasSameTag(int old, int @new) =>
        _oldMarkup[_old[old].Start.._old[old].ContentStart].SequenceEqual(_newMarkup[_new[@new].Start.._new[@new].ContentStart]);

    private readonly ReadOnlySpan<byte> Bytes(in MarkupElement element) => _oldMarkup[element.Start..element.End];

    private readonly ReadOnlySpan<byte> NewBytes(in MarkupElement element) => _newMarkup[element.Start..element.End];

    /// <summary>The first element directly inside another; -1 for none.</summary>
    private static int First(ReadOnlySpan<MarkupElement> elements, int around) =>
        around + 1 < elements.Length && elements[around + 1].Start < elements[around].End ? around + 1 : -1;

    /// <summary>The next element beside another; -1 for none.</summary>
    private static int Next(ReadOnlySpan<MarkupElement> elements, int element)
    {
        var next = element + 1;
        while (next < elements.Length && elements[next].Start < elements[element].End)
        {
            next++;
        }

        return next < elements.Length && elements[next].Parent == elements[element].Parent ? next : -1;
    }
}
