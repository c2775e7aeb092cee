using System.Globalization;
using System.Text;
using CsCheck;

namespace HonoStar.Tests.Live.Changes;

/// <summary>Whatever a region was and becomes: a browser that gets the change shows what a fresh page shows.</summary>
public sealed class ConvergenceTests
{
    // Each element with what may well stand in it; now and then something else does.
    private static readonly Dictionary<string, string[]> s_content = new()
    {
        ["section"] = ["div", "ul", "p", "table", "form", "b", "h2", "svg", "dl", "article"],
        ["article"] = ["p", "b", "span", "ul", "h2", "a"],
        ["div"] = ["div", "span", "p", "b", "button", "table", "select", "x-card"],
        ["x-card"] = ["span", "div"],
        ["ul"] = ["li"],
        ["li"] = ["b", "span", "p", "ul"],
        ["dl"] = ["dt", "dd"],
        ["dt"] = ["b"],
        ["dd"] = ["p", "b"],
        ["p"] = ["b", "a", "span", "input"],
        ["table"] = ["tbody", "thead", "tr"],
        ["thead"] = ["tr"],
        ["tbody"] = ["tr"],
        ["tr"] = ["td", "th"],
        ["td"] = ["b", "p", "div", "table"],
        ["th"] = ["b"],
        ["form"] = ["input", "button", "select", "textarea", "p"],
        ["select"] = ["option", "optgroup"],
        ["optgroup"] = ["option"],
        ["svg"] = ["g", "circle"],
        ["g"] = ["circle"],
        ["a"] = ["b", "span"],
        ["b"] = ["span", "a"],
        ["button"] = ["b"],
        ["span"] = ["b", "a"],
        ["h2"] = ["b", "span"],
    };

    private static readonly string[] s_tags = [.. s_content.Keys, "input", "textarea", "option", "circle", "script", "template"];

    private static readonly string[] s_texts = ["", "", "", "", "1", "2", "some text", " ", "\n  ", "\r\n", "&lt;b>", "<!-- note -->", "<br>"];

    private static int s_changes;

    private enum Kind
    {
        Text,
        Title,
        Insert,
        InsertSeveral,
        Remove,
        Swap,
        Move,
        SameId,
    }

    [Fact]
    public void A_browser_that_gets_a_change_shows_what_a_fresh_page_shows()
    {
        s_changes = 0;
        var step = Gen.Select(Gen.Enum<Kind>(), Gen.UInt, Gen.UInt);

        Gen.Select(Gen.Int, step.Array[1, 3].Array[1, 6]).Sample(Converges, iter: 4000, threads: 2);

        // Otherwise nothing was tested.
        Assert.True(s_changes > 500, $"Of all changes only {s_changes} were found to be small.");
    }

    private static void Converges(int seed, (Kind Kind, uint Where, uint What)[][] changes)
    {
        var tree = Node.Random(new Random(seed));
        var markup = tree.Markup;
        var page = new BrowserPage(markup);
        foreach (var change in changes)
        {
            foreach (var (kind, where, what) in change)
            {
                tree.Change(kind, where, new Random((int)what));
            }

            var old = markup;
            markup = tree.Markup;
            var sent = MarkupChange.Between(Encoding.UTF8.GetBytes(old), [], Encoding.UTF8.GetBytes(markup), []);
            if (sent.IsEmpty)
            {
                page = new BrowserPage(markup);
                continue;
            }

            Interlocked.Increment(ref s_changes);
            page.Apply(sent);
            var fresh = BrowserPage.NodesOf(markup);
            Assert.True(page.Nodes == fresh, $"{old}\n->\n{markup}\nby\n{Encoding.UTF8.GetString(sent.Span)}\ngives\n{page.Nodes}\nnot\n{fresh}");
        }
    }

    private sealed class Node(string tag)
    {
        private static int s_ids;

        public string? Id { get; private set; }

        public string Before { get; private set; } = "";

        public string Title { get; private set; } = "";

        public List<Node> Children { get; } = [];

        public string Markup
        {
            get
            {
                var markup = new StringBuilder();
                Write(markup);
                return markup.ToString();
            }
        }

        /// <summary>A region: its root, and a few dozen elements in it.</summary>
        public static Node Random(Random random)
        {
            var root = new Node("section") { Id = "root" };
            for (var i = random.Next(2, 8); i > 0; i--)
            {
                root.Children.Add(Random(random, root.Pick(random), depth: 1));
            }

            return root;
        }

        public void Change(Kind kind, uint where, Random random)
        {
            var all = new List<Node>();
            Collect(all);
            var node = all[(int)(where % all.Count)];
            var at = node.Children.Count == 0 ? -1 : random.Next(node.Children.Count);
            switch (kind)
            {
                case Kind.Text:
                    node.Before = s_texts[random.Next(s_texts.Length)];
                    break;
                case Kind.Title when node != this || random.Next(8) == 0:
                    node.Title = Text(random.Next(3));
                    break;
                case Kind.Insert:
                    node.Children.Insert(at + 1, Random(random, node.Pick(random), depth: 3));
                    break;
                case Kind.InsertSeveral:
                    var tag = node.Pick(random);
                    node.Children.InsertRange(Math.Max(at, 0), [Random(random, tag, depth: 3), Random(random, tag, depth: 3)]);
                    break;
                case Kind.Remove when at >= 0:
                    node.Children.RemoveAt(at);
                    break;
                case Kind.Swap when at > 0:
                    (node.Children[at], node.Children[at - 1]) = (node.Children[at - 1], node.Children[at]);
                    break;
                case Kind.Move when at >= 0:
                    var moved = node.Children[at];
                    node.Children.RemoveAt(at);
                    all.Clear();
                    Collect(all);
                    all[random.Next(all.Count)].Children.Insert(0, moved);
                    break;
                case Kind.SameId when random.Next(4) == 0:
                    node.Id = all[random.Next(all.Count)].Id;
                    break;
            }
        }

        private static Node Random(Random random, string tag, int depth)
        {
            var node = new Node(tag) { Before = s_texts[random.Next(s_texts.Length)], Title = Text(random.Next(3)) };
            if (random.Next(4) > 0)
            {
                node.Id = "e" + Text(Interlocked.Increment(ref s_ids));
            }

            for (var i = depth > 4 ? 0 : random.Next(0, 6 - depth); i > 0 && s_content.ContainsKey(tag); i--)
            {
                node.Children.Add(Random(random, node.Pick(random), depth + 1));
            }

            return node;
        }

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

        private string Pick(Random random) => random.Next(200) == 0 || !s_content.TryGetValue(tag, out var fitting)
            ? s_tags[random.Next(s_tags.Length)]
            : fitting[random.Next(fitting.Length)];

        private void Collect(List<Node> all)
        {
            all.Add(this);
            foreach (var child in Children)
            {
                child.Collect(all);
            }
        }

        private void Write(StringBuilder markup)
        {
            // Most of what stands in a table is white space, or the whole would always be doubtful.
            markup.Append(tag is "tr" or "td" or "th" or "tbody" or "thead" or "option" && Before.Any(character => !char.IsWhiteSpace(character)) ? "" : Before);
            markup.Append('<').Append(tag);
            if (Id is not null)
            {
                markup.Append(" id=\"").Append(Id).Append('"');
            }

            markup.Append(" title=\"").Append(Title).Append("\">");
            if (tag is "input")
            {
                return;
            }

            foreach (var child in Children)
            {
                child.Write(markup);
            }

            markup.Append("</").Append(tag).Append('>');
        }
    }
}
