using System.Buffers;
using System.Text;
using HonoStar.Datastar;

namespace HonoStar;

/// <summary>
/// From one state of a region to the next, as the events that change the elements by which they differ. Made once for all watchers.
/// </summary>
internal static class MarkupChange
{
    [ThreadStatic]
    private static Workspace? s_workspace;

    /// <summary>The events; empty when the whole region says it better, or when it is not certain that they have the same effect.</summary>
    /// <param name="oldMarkup">The markup of the region before.</param>
    /// <param name="oldChildren">The regions inside it.</param>
    /// <param name="newMarkup">The markup of the region now.</param>
    /// <param name="newChildren">The regions inside it.</param>
    public static ReadOnlyMemory<byte> Between(
        ReadOnlySpan<byte> oldMarkup,
        IReadOnlyList<ShownRegion> oldChildren,
        ReadOnlySpan<byte> newMarkup,
        IReadOnlyList<ShownRegion> newChildren)
    {
        var work = s_workspace ??= new Workspace();
        if (!AreSame(oldChildren, newChildren)
            || !work.New.TryRead(newMarkup)
            || work.New.Elements.Length < 2
            || !work.Old.TryRead(oldMarkup)
            || !TryMark(work.Old, oldChildren)
            || !TryMark(work.New, newChildren))
        {
            return default;
        }

        work.Edits.Clear();
        var difference = new MarkupDifference(oldMarkup, work.Old.Elements, newMarkup, work.New.Elements, work.Old, work.Edits);
        return difference.TryFind() ? Write(work, oldMarkup, newMarkup) : default;
    }

    private static bool AreSame(IReadOnlyList<ShownRegion> old, IReadOnlyList<ShownRegion> @new)
    {
        foreach (var child in @new)
        {
            if (!old.Any(other => other.ElementId == child.ElementId && other.Definition.Id == child.Definition.Id && other.Values == child.Values))
            {
                return false;
            }
        }

        return old.Count == @new.Count;
    }

    private static bool TryMark(MarkupTree tree, IReadOnlyList<ShownRegion> children)
    {
        foreach (var child in children)
        {
            var place = tree.Find(StableHash.Of(child.ElementId));
            if (place < 0)
            {
                return false;
            }

            tree.Elements[place].IsRegion = true;
        }

        return true;
    }

    private static ReadOnlyMemory<byte> Write(Workspace work, ReadOnlySpan<byte> oldMarkup, ReadOnlySpan<byte> newMarkup)
    {
        // Beyond this, one event with the whole region is no worse.
        var limit = newMarkup.Length * 3 / 4;
        var root = Selector(Id(newMarkup, work.New.Elements[0]));
        work.Events.ResetWrittenCount();

        // What moves from one place to another has gone from the first before it comes to the second: no id is there twice.
        foreach (var edit in work.Edits.Where(edit => edit.Mode == PatchMode.Remove))
        {
            Write(work.Events, edit, default, $"{root} {Selector(Id(oldMarkup, work.Old.Elements[edit.Target]))}");
        }

        foreach (var edit in work.Edits.Where(edit => edit.Mode != PatchMode.Remove))
        {
            if (work.Events.WrittenCount + edit.End - edit.Start > limit)
            {
                return default;
            }

            Write(work.Events, edit, newMarkup[edit.Start..edit.End], $"{root} {Selector(Id(newMarkup, work.New.Elements[edit.Target]))}");
        }

        return work.Events.WrittenCount <= limit ? work.Events.WrittenSpan.ToArray() : default;
    }

    private static void Write(ArrayBufferWriter<byte> events, MarkupEdit edit, ReadOnlySpan<byte> elements, string selector) =>
        DatastarWriter.WritePatchElements(events, elements, new PatchElementsOptions { Mode = edit.Mode, Selector = selector });

    private static ReadOnlySpan<byte> Id(ReadOnlySpan<byte> markup, in MarkupElement element) => markup.Slice(element.IdStart, element.IdLength);

    /// <summary>The element with an id, whatever characters that has; within its region, because another one may have made the same.</summary>
    private static string Selector(ReadOnlySpan<byte> id)
    {
        var text = Encoding.UTF8.GetString(id);
        var isName = !char.IsAsciiDigit(text[0]) && text[0] != '-' && text.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
        return isName ? "#" + text : $"[id=\"{text}\"]";
    }

    private sealed class Workspace
    {
        public MarkupTree Old { get; } = new();

        public MarkupTree New { get; } = new();

        public List<MarkupEdit> Edits { get; } = [];

        public ArrayBufferWriter<byte> Events { get; } = new();
    }
}
