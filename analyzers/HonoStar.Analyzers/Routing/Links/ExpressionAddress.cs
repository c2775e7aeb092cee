using System.Text;
using HonoStar.CodeModel;

namespace HonoStar.Analyzers;

/// <summary>
/// The address in an expression of the client: a text, a template literal, or texts and values that are added. What the client
/// puts in is a hole, which nobody encodes, so that it may be several segments.
/// </summary>
internal sealed class ExpressionAddress
{
    private readonly StringBuilder _text = new();
    private readonly List<AddressHole> _holes = [];
    private readonly TemplateAttribute _attribute;

    private readonly Func<ExpressionNode, AddressHole?>? _valueOf;

    private ExpressionAddress(TemplateAttribute attribute, Func<ExpressionNode, AddressHole?>? valueOf) => (_attribute, _valueOf) = (attribute, valueOf);

    /// <summary>The address, with <see cref="MappedText.Hole"/> for each hole.</summary>
    public string Text => _text.ToString();

    /// <summary>What stands in the holes.</summary>
    public IReadOnlyList<AddressHole> Holes => _holes;

    /// <summary>Reads an address; <see langword="null"/> when its beginning is not known.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="attribute">The attribute that it stands in.</param>
    /// <param name="valueOf">Says what is known of a value that the client has.</param>
    public static ExpressionAddress? Read(ExpressionNode node, TemplateAttribute attribute, Func<ExpressionNode, AddressHole?>? valueOf = null)
    {
        var address = new ExpressionAddress(attribute, valueOf);
        address.Add(node);
        return address._text.Length > 0 && address._text[0] != MappedText.Hole ? address : null;
    }

    private void Add(ExpressionNode node)
    {
        switch (node.Kind)
        {
            case ExpressionKind.Text:
                _text.Append(node.Text);
                AddHoles(node.Start, node.End);
                break;
            case ExpressionKind.Template:
                AddTemplate(node);
                break;
            case ExpressionKind.Binary when node.Text == "+" && BeginsWithText(node):
                Add(node.Children[0]);
                Add(node.Children[1]);
                break;
            case ExpressionKind.Hole when _valueOf?.Invoke(node) is null:
                _text.Append(MappedText.Hole);
                AddHoles(node.Start, node.End);
                break;
            default:
                AddOfClient(node);
                break;
        }
    }

    private void AddTemplate(ExpressionNode template)
    {
        var code = _attribute.Value!.Text;
        var at = template.Start + 1;
        foreach (var value in template.Children)
        {
            var open = code.LastIndexOf("${", value.Start, StringComparison.Ordinal);
            AddLiteral(at, open);
            AddOfClient(value);
            at = code.IndexOf('}', value.End) + 1;
        }

        AddLiteral(at, template.End - 1);
    }

    private void AddLiteral(int start, int end)
    {
        _text.Append(_attribute.Value!.Text, start, end - start);
        AddHoles(start, end);
    }

    private void AddOfClient(ExpressionNode value)
    {
        _text.Append(MappedText.Hole);
        _holes.Add(_valueOf?.Invoke(value.Bare) ?? new AddressHole(null, null, IsLoose: true));
    }

    private void AddHoles(int start, int end)
    {
        for (var at = _attribute.Value!.Text.IndexOf(MappedText.Hole, start, end - start); at >= 0; at = _attribute.Value.Text.IndexOf(MappedText.Hole, at + 1, end - at - 1))
        {
            _holes.Add(TemplateAddresses.HoleOf(_attribute.HoleAt(at)));
        }
    }

    /// <summary>Whether a sum is one of texts: its first part is one.</summary>
    private static bool BeginsWithText(ExpressionNode sum) =>
        sum.Children[0] is { Kind: ExpressionKind.Text or ExpressionKind.Template } || (sum.Children[0] is { Kind: ExpressionKind.Binary, Text: "+" } first && BeginsWithText(first));
}
