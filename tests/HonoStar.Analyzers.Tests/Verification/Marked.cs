using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>
/// A file whose text marks where diagnostics are expected: <c>{|HS0101:text|}</c>, or <c>[|text|]</c> for the rule that the
/// test is about.
/// </summary>
internal sealed record Marked(string Path, string Text, IReadOnlyList<Expected> Expected)
{
    public static Marked Parse(string path, string marked, string rule)
    {
        var text = new StringBuilder();
        var expected = new List<Expected>();
        var open = new Stack<(string Rule, int Start, string End)>();
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (open.Count > 0 && rest.StartsWith(open.Peek().End))
            {
                var (id, start, _) = open.Pop();
                expected.Add(new Expected(path, id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else if (rest.StartsWith("[|"))
            {
                open.Push((rule, text.Length, "|]"));
                i++;
            }
            else if (rest.StartsWith("{|HS"))
            {
                open.Push((rest.Slice(2, 6).ToString(), text.Length, "|}"));
                i += 8;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count == 0 ? new Marked(path, text.ToString(), expected) : throw new ArgumentException("A mark is not closed.", nameof(marked));
    }
}

/// <summary>A diagnostic that is expected.</summary>
internal sealed record Expected(string Path, string Rule, TextSpan Span) : IComparable<Expected>
{
    public int CompareTo(Expected? other) =>
        (Path, Span.Start, Span.End, Rule).CompareTo((other!.Path, other.Span.Start, other.Span.End, other.Rule));
}
