using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HonoStar.Tests.Datastar;

namespace HonoStar.Tests.Live.Changes;

/// <summary>A page in a browser, as far as patches concern it: a real parser and a real document.</summary>
internal sealed class BrowserPage
{
    private static readonly HtmlParser s_parser = new();

    private readonly IHtmlDocument _document;

    public BrowserPage(string content) => _document = s_parser.ParseDocument($"<!doctype html><html><body><main>{content}</main></body></html>");

    /// <summary>Everything that is shown, node by node: two texts that meet are not one.</summary>
    public string Nodes
    {
        get
        {
            var nodes = new StringBuilder();
            Write(_document.Body!, nodes);
            return nodes.ToString();
        }
    }

    /// <summary>The nodes of a page that shows something from the start.</summary>
    public static string NodesOf(string content) => new BrowserPage(content).Nodes;

    public void Apply(ReadOnlyMemory<byte> events)
    {
        foreach (var @event in EventStreamParser.Parse(events.ToArray()))
        {
            Apply(@event);
        }
    }

    public void Apply(ServerSentEvent @event)
    {
        Assert.Equal("datastar-patch-elements", @event.Name);
        var nodes = s_parser.ParseFragment(@event.Value("elements") ?? "", _document.CreateElement("template")).ToArray();
        if (@event.Value("selector") is not { } selector)
        {
            Assert.Null(@event.Value("mode"));
            foreach (var element in nodes.OfType<IElement>())
            {
                _document.GetElementById(element.Id!)?.Replace(element);
            }

            return;
        }

        var target = Assert.Single(_document.QuerySelectorAll(selector));
        switch (@event.Value("mode"))
        {
            // A morph ends with the same nodes as this.
            case null: target.Replace(Assert.Single(nodes)); break;
            case "remove": target.Remove(); break;
            case "before": target.Before(nodes); break;
            case "after": target.After(nodes); break;
            default: Assert.Fail("Not expected: " + @event.Value("mode")); break;
        }
    }

    private static void Write(INode node, StringBuilder output)
    {
        output.Append(node.NodeName).Append('(').Append(node.NodeValue);
        if (node is IElement element)
        {
            foreach (var attribute in element.Attributes)
            {
                output.Append(' ').Append(attribute.Name).Append('=').Append(attribute.Value);
            }
        }

        foreach (var child in node.ChildNodes)
        {
            output.Append('\n');
            Write(child, output);
        }

        output.Append(')');
    }
}
