using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>
/// Text whose every character knows where in the source file it is written: the text of a template, with its escapes
/// resolved and the indentation of a raw string taken away, or the value of an attribute, with its character references
/// decoded. Each hole is one character, <see cref="Hole"/>.
/// </summary>
internal sealed class MappedText
{
    /// <summary>Stands for a hole: a character that no text has.</summary>
    public const char Hole = '\uFFFF';

    private readonly ImmutableArray<Run> _runs;

    private MappedText(string text, ImmutableArray<Run> runs, int start, int end)
    {
        Text = text;
        _runs = runs;
        SourceStart = start;
        SourceEnd = end;
    }

    /// <summary>The characters.</summary>
    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>Where the text starts in the source.</summary>
    public int SourceStart { get; }

    /// <summary>Where the text ends in the source.</summary>
    public int SourceEnd { get; }

    /// <summary>The character at a position; NUL before the start and behind the end.</summary>
    public char this[int index] => (uint)index < (uint)Text.Length ? Text[index] : '\0';

    /// <summary>Where a part of the text is written: from its first character to its last, with their escapes.</summary>
    /// <param name="start">The position of the first character.</param>
    /// <param name="end">The position behind the last character; an empty part is an empty span.</param>
    public TextSpan SpanOf(int start, int end)
    {
        if (start >= end)
        {
            var position = start < Length ? SourceOf(start).Start : SourceEnd;
            return new TextSpan(position, 0);
        }

        return TextSpan.FromBounds(SourceOf(start).Start, SourceOf(end - 1).End);
    }

    /// <summary>How many characters are written before a position in the source.</summary>
    public int IndexOf(int position)
    {
        var low = 0;
        var high = Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (SourceOf(middle).Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>A part of the text, with the same mapping.</summary>
    public MappedText Slice(int start, int end)
    {
        if (start == 0 && end == Length)
        {
            return this;
        }

        var span = SpanOf(start, end);
        var builder = new Builder(span.Start);
        builder.Append(this, start, end);
        return builder.Build(span.End);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Where a character is written.</summary>
    private TextSpan SourceOf(int index)
    {
        var run = _runs[RunAt(index)];
        return run.IsLinear
            ? new TextSpan(run.SourceStart + (index - run.Start), 1)
            : new TextSpan(run.SourceStart, run.SourceLength);
    }

    private int RunAt(int index)
    {
        var low = 0;
        var high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].Start <= index)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>Characters that stand one behind the other in the source; or one thing (an escape, a hole) of another length there.</summary>
    private readonly record struct Run(int Start, int Length, int SourceStart, int SourceLength)
    {
        public bool IsLinear => Length == SourceLength;
    }

    /// <summary>Builds a text from its beginning to its end.</summary>
    /// <param name="sourceStart">Where the text starts in the source.</param>
    internal sealed class Builder(int sourceStart)
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<Run>.Builder _runs = ImmutableArray.CreateBuilder<Run>();

        public int Length => _text.Length;

        /// <summary>Adds characters as they are written.</summary>
        public void Append(string text, int start, int length, int source)
        {
            if (length > 0)
            {
                Add(length, source, length);
                _text.Append(text, start, length).Replace(Hole, '\uFFFD', _text.Length - length, length);
            }
        }

        /// <summary>Adds what is written as something else: an escape, or a character reference.</summary>
        public void AppendEscaped(string text, TextSpan source)
        {
            if (text.Length > 0)
            {
                Add(text.Length, source.Start, source.Length);
                _text.Append(text.Replace(Hole, '\uFFFD'));
            }
        }

        /// <summary>Adds a hole.</summary>
        public void AppendHole(TextSpan source)
        {
            Add(1, source.Start, source.Length);
            _text.Append(Hole);
        }

        /// <summary>Adds a part of another text, with its mapping.</summary>
        public void Append(MappedText text, int start, int end)
        {
            if (start >= end)
            {
                return;
            }

            for (var i = text.RunAt(start); i < text._runs.Length && text._runs[i].Start < end; i++)
            {
                var run = text._runs[i];
                var from = Math.Max(start, run.Start);
                var length = Math.Min(end, run.Start + run.Length) - from;
                if (run.IsLinear)
                {
                    Add(length, run.SourceStart + from - run.Start, length);
                }
                else
                {
                    Add(length, run.SourceStart, run.SourceLength);
                }

                _text.Append(text.Text, from, length);
            }
        }

        /// <param name="sourceEnd">Where the text ends in the source.</param>
        public MappedText Build(int sourceEnd) => new(_text.ToString(), _runs.ToImmutable(), sourceStart, sourceEnd);

        private void Add(int length, int source, int sourceLength)
        {
            if (_runs.Count > 0 && length == sourceLength && _runs[_runs.Count - 1] is { IsLinear: true } last && last.SourceStart + last.SourceLength == source)
            {
                _runs[_runs.Count - 1] = last with { Length = last.Length + length, SourceLength = last.SourceLength + length };
            }
            else
            {
                _runs.Add(new Run(_text.Length, length, source, sourceLength));
            }
        }
    }
}
