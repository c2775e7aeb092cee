using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>An element, as it is written: what a browser would repair is a flaw of the template.</summary>
internal sealed class TemplateElement : TemplateNode
{
    internal TemplateElement(
        string name,
        HtmlNamespace @namespace,
        MappedText writtenName,
        TextSpan startTag,
        bool isSelfClosed,
        TemplateElement? parent)
        : base(startTag, parent)
    {
        Name = name;
        Namespace = @namespace;
        WrittenName = writtenName;
        IsSelfClosed = isSelfClosed;
    }

    /// <summary>The name, in lower case; with <see cref="MappedText.Hole"/> where a hole stands in it.</summary>
    public string Name { get; }

    /// <summary>The vocabulary that the element belongs to.</summary>
    public HtmlNamespace Namespace { get; }

    /// <summary>The name as it is written in the start tag.</summary>
    public MappedText WrittenName { get; }

    /// <summary>Where the name is written in the start tag.</summary>
    public TextSpan NameSpan => TextSpan.FromBounds(WrittenName.SourceStart, WrittenName.SourceEnd);

    /// <summary>Where the start tag is written.</summary>
    public TextSpan StartTag => Span;

    /// <summary>Where the end tag is written; <see langword="null"/> when there is none.</summary>
    public TextSpan? EndTag { get; private set; }

    /// <summary>Whether the start tag ends with <c>/&gt;</c>.</summary>
    public bool IsSelfClosed { get; }

    /// <summary>Whether the start tag goes on to the end of the template.</summary>
    public bool IsUnfinished { get; internal set; }

    /// <summary>Whether the element has no content and no end tag.</summary>
    public bool IsVoid => Namespace == HtmlNamespace.Html && HtmlElements.IsVoid(Name);

    /// <summary>The start tag that closed this element, which has no end tag of its own; <see langword="null"/> when none did.</summary>
    public TemplateElement? ClosedBy { get; internal set; }

    /// <summary>The attributes, in the order in which they are written; of duplicates all.</summary>
    public ImmutableArray<TemplateAttribute> Attributes { get; private set; } = [];

    /// <summary>The holes in the place of attributes.</summary>
    public ImmutableArray<TemplateHole> AttributeHoles { get; private set; } = [];

    /// <summary>What stands in the element: elements, text, holes and comments.</summary>
    public ImmutableArray<TemplateNode> Children { get; private set; } = [];

    /// <summary>The elements that stand in this one directly.</summary>
    public IEnumerable<TemplateElement> Elements => Children.OfType<TemplateElement>();

    /// <summary>All elements and other nodes within this one, in document order.</summary>
    public IEnumerable<TemplateNode> Descendants => Children.SelectMany(static child => child is TemplateElement element ? element.Descendants.Prepend(element) : [child]);

    /// <summary>Whether the element may have attributes that the template does not spell out.</summary>
    public bool HasUnknownAttributes => AttributeHoles.Length > 0;

    /// <summary>An attribute by its name in lower case; of duplicates the first, as in browsers.</summary>
    public TemplateAttribute? Find(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the element has an attribute, or may have it: a hole in the place of attributes or a <c>data-attr</c> may bring any.
    /// </summary>
    public bool Has(string name)
    {
        if (HasUnknownAttributes)
        {
            return true;
        }

        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name || attribute.HasUnknownName || attribute.Name == "data-attr" || (attribute.Name.StartsWith("data-attr:", StringComparison.Ordinal) && attribute.Name.IndexOf(name, StringComparison.Ordinal) > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether this is an HTML element of a name.</summary>
    public bool IsHtml(string name) => Namespace == HtmlNamespace.Html && Name == name;

    /// <inheritdoc/>
    public override string ToString() => $"<{Name}>";

    internal void Open(ImmutableArray<TemplateAttribute> attributes, ImmutableArray<TemplateHole> holes)
    {
        Attributes = attributes;
        AttributeHoles = holes;
    }

    internal void Close(ImmutableArray<TemplateNode> children, TextSpan? endTag)
    {
        Children = children;
        EndTag = endTag;
    }
}
