using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>
/// Builds the tree of a template from what the tokenizer reads. Elements nest as their tags do; end tags that may be left
/// out are supplied where the standard supplies them, and what else does not match is a flaw.
/// </summary>
/// <param name="source">The text of the template.</param>
/// <param name="operationOf">Finds what stands in a hole.</param>
/// <param name="around">The element of another template that this one stands in, where that is known.</param>
internal sealed class TemplateBuilder(TemplateText source, Func<InterpolationSyntax, IOperation?> operationOf, TemplateElement? around)
{
    private readonly MappedText _text = source.Text;
    private readonly ImmutableArray<TemplateNode>.Builder _roots = ImmutableArray.CreateBuilder<TemplateNode>();
    private readonly ImmutableArray<TemplateElement>.Builder _elements = ImmutableArray.CreateBuilder<TemplateElement>();
    private readonly ImmutableArray<TemplateHole>.Builder _holes = ImmutableArray.CreateBuilder<TemplateHole>();
    private readonly ImmutableArray<TemplateFlaw>.Builder _flaws = ImmutableArray.CreateBuilder<TemplateFlaw>();
    private readonly List<Open> _open = [];

    /// <summary>Elements that a start tag has closed: an end tag of theirs that follows was meant for them.</summary>
    private readonly List<TemplateElement> _closedByStartTag = [];

    /// <summary>Elements that were open when an element round them was closed.</summary>
    private readonly List<TemplateElement> _leftOpen = [];

    public ImmutableArray<TemplateNode> Roots => _roots.ToImmutable();

    public ImmutableArray<TemplateElement> Elements => _elements.ToImmutable();

    public ImmutableArray<TemplateHole> Holes => _holes.ToImmutable();

    public ImmutableArray<TemplateFlaw> Flaws => [.. _flaws.OrderBy(static flaw => flaw.Span.Start)];

    /// <summary>The element whose text the tokenizer is to take as it is.</summary>
    public TemplateElement? RawTextElement =>
        Current is { Namespace: HtmlNamespace.Html } element && (HtmlElements.IsRawText(element.Name) || HtmlElements.IsPlainText(element.Name) || element.Name == "plaintext")
            ? element
            : null;

    /// <summary>Whether the tokenizer is in SVG or MathML.</summary>
    public bool IsInForeignContent => Current is { } element && element.Namespace != HtmlNamespace.Html;

    private TemplateElement? Current => _open.Count > 0 ? _open[_open.Count - 1].Element : null;

    private ImmutableArray<TemplateNode>.Builder Children => _open.Count > 0 ? _open[_open.Count - 1].Children : _roots;

    public void AddFlaw(FlawKind kind, int start, int end) => AddFlaw(kind, _text.SpanOf(start, end), _text.Text.Substring(start, end - start));

    public void AddText(int start, int end, bool decodes)
    {
        if (end > start)
        {
            var text = _text.Slice(start, end);
            Children.Add(new TemplateTextNode(decodes ? Decode(text, inAttribute: false) : text, Current));
        }
    }

    /// <summary>Adds a comment. A hole in it belongs to no text.</summary>
    public void AddComment(int start, int end)
    {
        Children.Add(new TemplateComment(_text.Slice(start, end), Current));
        AddHoles(start, end, HoleContext.Comment, Current, attribute: null);
    }

    public void AddHole(int index, HoleContext context) => Children.Add(CreateHole(index, context, Current));

    public void AddStartTag(HtmlTokenizer.TagRead tag)
    {
        var writtenName = _text.Slice(tag.NameStart, tag.NameEnd);
        var name = ToLower(writtenName.Text);
        var @namespace = NamespaceOf(name, tag);
        var closed = @namespace == HtmlNamespace.Html ? CloseImplied(name) : [];
        var element = new TemplateElement(name, @namespace, writtenName, _text.SpanOf(tag.Start, tag.End), tag.IsSelfClosed, Current);
        foreach (var implied in closed)
        {
            implied.ClosedBy = element;
        }

        AddHoles(tag.NameStart, tag.NameEnd, HoleContext.TagName, element, attribute: null);
        ReadAttributes(tag, element);
        element.IsUnfinished = tag.IsUnfinished;
        Children.Add(element);
        _elements.Add(element);
        if (element.IsVoid || tag.IsUnfinished)
        {
            return;
        }

        if (!tag.IsSelfClosed)
        {
            _open.Add(new Open(element));
        }
        else if (@namespace == HtmlNamespace.Html)
        {
            AddFlaw(FlawKind.SelfClosingNonVoid, _text.SpanOf(tag.End - 2, tag.End), name, element);
        }
    }

    public void AddEndTag(HtmlTokenizer.TagRead tag)
    {
        var span = _text.SpanOf(tag.Start, tag.End);
        var written = _text.Text.Substring(tag.NameStart, tag.NameEnd - tag.NameStart);
        var name = ToLower(written);
        if (tag.Attributes.Count > 0 || tag.Holes.Count > 0)
        {
            AddFlaw(FlawKind.EndTagWithAttributes, span, name, element: null);
        }

        AddHoles(tag.Start, tag.End, HoleContext.EndTag, Current, attribute: null);
        var index = _open.FindLastIndex(open => open.Element.Name == name);
        if (index < 0)
        {
            AddFlaw(FlawOf(name, out var element), span, name, element);
            return;
        }

        while (_open.Count > index + 1)
        {
            CloseCurrent(endTag: null, FlawKind.Misnested, mayLeaveOut: _open[index].Element.Namespace == HtmlNamespace.Html && HtmlElements.Closes(name, Current!.Name));
        }

        CloseCurrent(span, FlawKind.Unclosed);
    }

    /// <summary>Closes what is open at the end of the template.</summary>
    public void End()
    {
        while (_open.Count > 0)
        {
            CloseCurrent(endTag: null, FlawKind.Unclosed);
        }

        foreach (var element in _leftOpen)
        {
            AddFlaw(FlawKind.Unclosed, element.NameSpan, element.Name, element);
        }
    }

    private void AddFlaw(FlawKind kind, TextSpan span, string name, TemplateElement? element = null) => _flaws.Add(new TemplateFlaw(kind, span, name, element));

    private MappedText Decode(MappedText text, bool inAttribute) =>
        CharacterReferences.Decode(text, inAttribute, (kind, span) => AddFlaw(kind, span, ""));

    private void ReadAttributes(HtmlTokenizer.TagRead tag, TemplateElement element)
    {
        var attributes = ImmutableArray.CreateBuilder<TemplateAttribute>(tag.Attributes.Count);
        var holes = ImmutableArray.CreateBuilder<TemplateHole>(tag.Holes.Count);
        foreach (var read in tag.Attributes)
        {
            while (holes.Count < tag.Holes.Count && tag.Holes[holes.Count] < read.NameStart)
            {
                holes.Add(CreateHole(tag.Holes[holes.Count], HoleContext.Attributes, element));
            }

            var attribute = CreateAttribute(read, element);
            if (!attribute.HasUnknownName && attributes.Any(other => other.Name == attribute.Name))
            {
                AddFlaw(FlawKind.DuplicateAttribute, attribute.NameSpan, attribute.Name, element);
            }

            attributes.Add(attribute);
        }

        while (holes.Count < tag.Holes.Count)
        {
            holes.Add(CreateHole(tag.Holes[holes.Count], HoleContext.Attributes, element));
        }

        element.Open(attributes.ToImmutable(), holes.ToImmutable());
    }

    private TemplateAttribute CreateAttribute(HtmlTokenizer.AttributeRead read, TemplateElement element)
    {
        var writtenName = _text.Slice(read.NameStart, read.NameEnd);
        var inName = AddHoles(read.NameStart, read.NameEnd, HoleContext.AttributeName, element, attribute: null);
        var context = read.Quote == '\0' ? HoleContext.UnquotedValue : HoleContext.AttributeValue;
        var holes = read.HasValue ? AddHoles(read.ValueStart, read.ValueEnd, context, element, attribute: null) : [];
        var value = read.HasValue ? Decode(_text.Slice(read.ValueStart, read.ValueEnd), inAttribute: true) : null;
        var attribute = new TemplateAttribute(ToLower(writtenName.Text), writtenName, value, read.Quote, holes, _text.SpanOf(read.NameStart, read.End));
        foreach (var hole in inName.Concat(holes))
        {
            hole.Attribute = attribute;
        }

        return attribute;
    }

    private ImmutableArray<TemplateHole> AddHoles(int start, int end, HoleContext context, TemplateElement? element, TemplateAttribute? attribute)
    {
        var holes = ImmutableArray.CreateBuilder<TemplateHole>();
        for (var i = _text.Text.IndexOf(MappedText.Hole, start, end - start); i >= 0; i = _text.Text.IndexOf(MappedText.Hole, i + 1, end - i - 1))
        {
            var hole = CreateHole(i, context, element);
            hole.Attribute = attribute;
            holes.Add(hole);
        }

        return holes.ToImmutable();
    }

    /// <summary>Makes the next hole: they are read in the order in which they are written.</summary>
    private TemplateHole CreateHole(int index, HoleContext context, TemplateElement? element)
    {
        var syntax = source.Holes[_holes.Count];
        System.Diagnostics.Debug.Assert(syntax.Span == _text.SpanOf(index, index + 1), "Holes are read in order.");
        var hole = new TemplateHole(syntax, operationOf(syntax), context, element, Current);
        _holes.Add(hole);
        return hole;
    }

    /// <summary>The vocabulary of an element that starts here. At the top of a template only its own name tells.</summary>
    private HtmlNamespace NamespaceOf(string name, HtmlTokenizer.TagRead tag) => (Current ?? around, name) switch
    {
        ({ Namespace: not HtmlNamespace.Html } outer, _) when !TakesHtml(outer, name) && !BreaksOut(name, tag) => outer.Namespace,
        (_, "svg") => HtmlNamespace.Svg,
        (_, "math") => HtmlNamespace.MathMl,
        (null or { Name: "a", Namespace: HtmlNamespace.Html, Parent: null }, _) when around is null && ForeignElements.IsOnlySvg(name) => HtmlNamespace.Svg,
        (null, _) when ForeignElements.IsOnlyMathMl(name) => HtmlNamespace.MathMl,
        _ => HtmlNamespace.Html,
    };

    /// <summary>Whether a start tag in SVG or MathML ends these, where HTML cannot stand in them: browsers then put the element behind them.</summary>
    private bool BreaksOut(string name, HtmlTokenizer.TagRead tag) =>
        ForeignElements.BreaksOut(name)
        || (name == "font" && tag.Attributes.Any(attribute => ToLower(_text.Text.Substring(attribute.NameStart, attribute.NameEnd - attribute.NameStart)) is "color" or "face" or "size"));

    /// <summary>Whether an element of a name is one of HTML where it stands in an element of SVG or MathML.</summary>
    internal static bool TakesHtml(TemplateElement outer, string name) => outer switch
    {
        { Namespace: HtmlNamespace.Svg } => outer.Name is "foreignobject" or "desc" or "title",
        { Name: "mi" or "mo" or "mn" or "ms" or "mtext" } => name is not ("mglyph" or "malignmark"),
        { Name: "annotation-xml" } => name == "svg" || outer.Find("encoding")?.Literal?.ToLowerInvariant() is "text/html" or "application/xhtml+xml",
        _ => false,
    };

    /// <summary>Closes the elements that the start tag of another closes, and says which these are.</summary>
    private List<TemplateElement> CloseImplied(string name)
    {
        var closed = new List<TemplateElement>();
        CloseOptions(name, closed);
        if (HtmlElements.Closes(name, out var closable, out var scope))
        {
            CloseUpTo(_open.FindLastIndex(open => closable.Contains(open.Element.Name) || scope.Contains(open.Element.Name)), closable, closed);
            while (Current is { } current && closable.Contains(current.Name))
            {
                CloseByStartTag(closed);
            }
        }

        if (HtmlElements.ClosesParagraph(name))
        {
            CloseUpTo(_open.FindLastIndex(static open => open.Element.IsHtml("p") || HtmlElements.EndsScope(open.Element.Name)), ["p"], closed);
        }

        return closed;
    }

    /// <summary>Closes what ends before the next option of a list, or the next part of a <c>ruby</c>. At the top of a template such a list may stand round it.</summary>
    private void CloseOptions(string name, List<TemplateElement> closed)
    {
        var list = name is "option" or "optgroup" or "hr" ? "select" : name is "rt" or "rp" ? "ruby" : null;
        if (list is null)
        {
            return;
        }

        var isInList = _open.FindLastIndex(open => open.Element.IsHtml(list)) > _open.FindLastIndex(static open => HtmlElements.EndsScope(open.Element.Name));
        while (Current is { Namespace: HtmlNamespace.Html } current
            && (isInList || (current.Parent is null && name != "hr") ? HtmlElements.EndsBeforeNext(current.Name) && !(name == "option" && current.Name == "optgroup")
                : list == "select" && name != "hr" && current.Name == "option"))
        {
            CloseByStartTag(closed);
        }
    }

    private void CloseUpTo(int index, HashSet<string> closable, List<TemplateElement> closed)
    {
        if (index >= 0 && closable.Contains(_open[index].Element.Name))
        {
            while (_open.Count > index)
            {
                CloseByStartTag(closed);
            }
        }
    }

    private void CloseByStartTag(List<TemplateElement> closed)
    {
        var element = Current!;
        closed.Add(element);
        Close(endTag: null);
        (HtmlElements.HasOptionalEndTag(element.Name) ? _closedByStartTag : _leftOpen).Add(element);
    }

    private void CloseCurrent(TextSpan? endTag, FlawKind flaw, bool mayLeaveOut = true)
    {
        var element = Current!;
        Close(endTag);
        if (endTag is not null || (mayLeaveOut && element.Namespace == HtmlNamespace.Html && HtmlElements.HasOptionalEndTag(element.Name)))
        {
            return;
        }

        if (flaw == FlawKind.Misnested)
        {
            _leftOpen.Add(element);
        }
        else
        {
            AddFlaw(FlawKind.Unclosed, element.NameSpan, element.Name, element);
        }
    }

    private void Close(TextSpan? endTag)
    {
        var open = _open[_open.Count - 1];
        _open.RemoveAt(_open.Count - 1);
        open.Element.Close(open.Children.ToImmutable(), endTag);
        _closedByStartTag.RemoveAll(element => element.Parent == open.Element);
    }

    /// <summary>What an end tag is for which no element is open.</summary>
    private FlawKind FlawOf(string name, out TemplateElement? element)
    {
        element = null;
        if (HtmlElements.IsVoid(name))
        {
            return FlawKind.VoidEndTag;
        }

        if (_leftOpen.FindLastIndex(left => left.Name == name) is var left and >= 0)
        {
            element = _leftOpen[left];
            _leftOpen.RemoveAt(left);
            return FlawKind.Misnested;
        }

        if (_closedByStartTag.FindLastIndex(closed => closed.Name == name) is var index and >= 0)
        {
            element = _closedByStartTag[index];
            _closedByStartTag.RemoveAt(index);
            return FlawKind.ClosedBefore;
        }

        return FlawKind.StrayEndTag;
    }

    private static string ToLower(string name) => name.ToLowerInvariant();

    /// <summary>An element whose end was not read yet.</summary>
    private readonly struct Open(TemplateElement element)
    {
        public TemplateElement Element { get; } = element;

        public ImmutableArray<TemplateNode>.Builder Children { get; } = ImmutableArray.CreateBuilder<TemplateNode>();
    }
}
