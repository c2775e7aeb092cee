using HonoStar.CodeModel;
using Microsoft.CodeAnalysis.Text;

namespace HonoStar.Analyzers;

/// <summary>A <c>data-*</c> attribute of a template, understood: its name, what the client knows of it, and its expression.</summary>
internal sealed class DatastarUse
{
    public DatastarUse(TemplateElement element, TemplateAttribute attribute, DatastarName name)
    {
        Element = element;
        Attribute = attribute;
        Name = name;
        Definition = DatastarVocabulary.Attribute(name.Plugin);
        if (Definition is { HasExpression: true } && attribute.Value is { Length: > 0 } value)
        {
            Expression = DatastarExpression.Parse(value.Text, Definition.ValueKind == AttributeValue.Expression);
        }
    }

    public TemplateElement Element { get; }

    public TemplateAttribute Attribute { get; }

    public DatastarName Name { get; }

    /// <summary>What the client knows of the attribute; <see langword="null"/> when it does not know it.</summary>
    public DatastarAttribute? Definition { get; }

    /// <summary>The value, where it is an expression.</summary>
    public DatastarExpression? Expression { get; }

    public string Plugin => Name.Plugin;

    /// <summary>The attribute's name as it is written.</summary>
    public string Written => Attribute.WrittenName.Text;

    public bool HasKey => !string.IsNullOrEmpty(Name.Key);

    public TextSpan NameSpan => Attribute.NameSpan;

    /// <summary>Where the key is written.</summary>
    public TextSpan KeySpan => Attribute.WrittenName.SpanOf(Name.KeyAt, Name.KeyAt + Name.Key!.Length);

    /// <summary>
    /// The signal that it makes or binds, by key or value; <see langword="null"/> when it names none, or one that is known when
    /// the page is rendered.
    /// </summary>
    public string? Signal
    {
        get
        {
            if (Attribute.HasUnknownName || Definition is not { KeyKind: AttributeKey.Signal })
            {
                return null;
            }

            if (HasKey)
            {
                return Name.CasedKey(isSignal: true);
            }

            return Definition.ValueKind == AttributeValue.Signal && Attribute.Literal?.Trim() is { Length: > 0 } name ? name : null;
        }
    }

    /// <summary>Where the name of <see cref="Signal"/> is written.</summary>
    public TextSpan SignalSpan => HasKey ? KeySpan : Attribute.ValueSpan;

    public bool Is(string plugin) => Plugin == plugin;

    /// <summary>Whether it listens to an event.</summary>
    public bool IsOn(string @event) => Plugin == "on" && Name.Key == @event;

    /// <summary>Where a piece of the expression is written.</summary>
    public TextSpan SpanOf(ExpressionNode node) => SpanOf(node.Start, node.End);

    /// <summary>Where a part of the value is written; of what is missing at the end, its last character.</summary>
    public TextSpan SpanOf(int start, int end)
    {
        var value = Attribute.Value!;
        return start < value.Length ? value.SpanOf(start, Math.Max(end, start + 1)) : value.SpanOf(value.Length - 1, value.Length);
    }

    /// <summary>Where a modifier is written.</summary>
    public TextSpan SpanOf(ModifierUse modifier) => Attribute.WrittenName.SpanOf(modifier.At, modifier.At + modifier.Length);
}
