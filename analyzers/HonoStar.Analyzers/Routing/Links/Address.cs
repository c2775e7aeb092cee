using System.Collections.Immutable;

namespace HonoStar.Analyzers;

/// <summary>An address of the application as it is written: a path from its root, with a query and a fragment.</summary>
/// <param name="Text">The whole of it, with <see cref="MappedText.Hole"/> for each hole.</param>
/// <param name="Segments">The segments of the path.</param>
/// <param name="Query">The values of the query.</param>
/// <param name="Fragment">The fragment, or <see langword="null"/>.</param>
internal sealed record Address(string Text, ImmutableArray<AddressSegment> Segments, ImmutableArray<AddressValue> Query, string? Fragment)
{
    /// <summary>As messages show it.</summary>
    public string Readable { get; } = Text.Replace(MappedText.Hole.ToString(), "{...}");

    /// <summary>The path without query and fragment, as messages show it.</summary>
    public string ReadablePath => "/" + string.Join("/", Segments.Select(static segment => segment.Text.Replace(MappedText.Hole.ToString(), "{...}")));

    /// <summary>Whether it looks like a file: such a one need not be of a page.</summary>
    public bool IsOfFile => Segments.Length > 0 && Segments[Segments.Length - 1].Text.IndexOf('.') >= 0;

    /// <summary>Whether it has holes.</summary>
    public bool HasHoles => Text.IndexOf(MappedText.Hole) >= 0;

    /// <summary>Whether what stands in a hole of the path may be several segments.</summary>
    public bool IsLoose => Segments.Any(static segment => segment.IsLoose);

    /// <summary>
    /// Reads an address; <see langword="null"/> when it leads elsewhere: to another site, to what the framework answers itself,
    /// or by a way that depends on the page.
    /// </summary>
    /// <param name="text">The address, with <see cref="MappedText.Hole"/> for each hole.</param>
    /// <param name="holes">What stands in the holes, as far as it is known.</param>
    public static Address? Read(string text, IReadOnlyList<AddressHole>? holes = null)
    {
        if (text.Length == 0 || text[0] != '/' || (text.Length > 1 && text[1] is '/' or '\\') || text.StartsWith("/_/", StringComparison.Ordinal))
        {
            return null;
        }

        var hash = text.IndexOf('#');
        var end = hash < 0 ? text.Length : hash;
        var question = text.IndexOf('?', 0, end);
        var path = text.Substring(0, question < 0 ? end : question);
        var segments = SegmentsOf(path, holes ?? []);
        return segments.Any(static segment => segment.Text is "." or "..")
            ? null
            : new Address(
                text,
                segments,
                question < 0 ? [] : ValuesIn(text, question + 1, end, holes ?? [], path.Count(static character => character == MappedText.Hole)),
                hash < 0 ? null : Decode(text.Substring(hash + 1)));
    }

    internal static string Decode(string text) => Uri.UnescapeDataString(text);

    private static ImmutableArray<AddressSegment> SegmentsOf(string path, IReadOnlyList<AddressHole> holes)
    {
        var segments = ImmutableArray.CreateBuilder<AddressSegment>();
        var first = 0;
        foreach (var written in path.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var next = first + written.Count(static character => character == MappedText.Hole);
            var isLoose = Enumerable.Range(first, next - first).Any(hole => hole < holes.Count && holes[hole].IsLoose);
            segments.Add(new AddressSegment(Decode(written), written.Length == 1 && next > first && first < holes.Count ? holes[first] : null, isLoose));
            first = next;
        }

        return segments.ToImmutable();
    }

    private static ImmutableArray<AddressValue> ValuesIn(string text, int start, int end, IReadOnlyList<AddressHole> holes, int hole)
    {
        var values = ImmutableArray.CreateBuilder<AddressValue>();
        while (start < end)
        {
            var next = text.IndexOf('&', start, end - start);
            next = next < 0 ? end : next;
            var equals = text.IndexOf('=', start, next - start);
            var nameEnd = equals < 0 ? next : equals;
            if (nameEnd > start)
            {
                var value = equals < 0 ? "" : Decode(text.Substring(equals + 1, next - equals - 1).Replace('+', ' '));
                var name = Decode(text.Substring(start, nameEnd - start));
                var first = hole + name.Count(static character => character == MappedText.Hole);
                var known = value.Length == 1 && value[0] == MappedText.Hole && first < holes.Count ? holes[first] : (AddressHole?)null;
                values.Add(new AddressValue(name, value, text.Length - start, nameEnd - start, known));
                hole = first + value.Count(static character => character == MappedText.Hole);
            }

            start = next + 1;
        }

        return values.ToImmutable();
    }
}

/// <summary>A segment of an address.</summary>
/// <param name="Text">Its text, decoded.</param>
/// <param name="Hole">What stands in it, where that is a hole and nothing else, and known.</param>
/// <param name="IsLoose">Whether what stands in it may be several segments.</param>
internal readonly record struct AddressSegment(string Text, AddressHole? Hole = null, bool IsLoose = false)
{
    public bool HasHole => Text.IndexOf(MappedText.Hole) >= 0;

    /// <summary>Whether it is a hole and nothing else.</summary>
    public bool IsHole => Text.Length == 1 && HasHole;

    /// <summary>As messages show it.</summary>
    public string Readable => Hole is { Type: not null } hole ? hole.Readable : Text.Replace(MappedText.Hole.ToString(), "{...}");
}

/// <summary>A value of an address's query.</summary>
/// <param name="Name">Its name, decoded.</param>
/// <param name="Value">Its value, decoded.</param>
/// <param name="FromEnd">How far the name begins from the end of the address.</param>
/// <param name="Length">The length of the name as it is written.</param>
/// <param name="Hole">What stands for the value, where that is a hole and nothing else, and known.</param>
internal readonly record struct AddressValue(string Name, string Value, int FromEnd, int Length, AddressHole? Hole)
{
    public bool HasHole => Value.IndexOf(MappedText.Hole) >= 0;

    /// <summary>As messages show it.</summary>
    public string Readable => Hole is { Type: not null } hole ? hole.Readable : Value.Replace(MappedText.Hole.ToString(), "{...}");
}
