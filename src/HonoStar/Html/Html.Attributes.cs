using System.Globalization;

namespace HonoStar;

// Attributes that may be there or not.
public partial struct Html
{
    /// <summary>An attribute with a text as its value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the attribute out.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentException">The name is none, or its values are no text: an address, an expression, script.</exception>
    public static Attributes Attr(string name, string? value)
    {
        AttributeName.Check(name);
        AttributeName.CheckTakesText(name);
        if (value is null)
        {
            return default;
        }

        var html = BeginAttribute(name);
        html.WriteEncoded(value);
        return EndAttribute(html);
    }

    /// <summary>An attribute that is there or not, without a value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Whether it is there.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentException">The name is none, or belongs to script.</exception>
    public static Attributes Attr(string name, bool value)
    {
        AttributeName.Check(name);
        if (!value)
        {
            return default;
        }

        var html = new Html(0, 0);
        html.WriteRaw(name);
        return new Attributes(html);
    }

    /// <summary>An attribute with any other value: a number, a date, a link, an action, <see cref="Js"/>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, written in the invariant culture; null leaves the attribute out.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentException">The name is none, or does not take such a value.</exception>
    public static Attributes Attr<T>(string name, T? value)
    {
        AttributeName.Check(name);
        switch (value)
        {
            case null:
                return default;
            case bool flag:
                return Attr(name, flag);
            case string text:
                return Attr(name, text);
            case Html or Attributes or Task or Delegate:
                throw new ArgumentException($"A {value.GetType()} cannot be the value of an attribute.", nameof(value));
            case IHtmlWritable writable:
                var attribute = BeginAttribute(name);
                writable.WriteTo(ref attribute);
                return EndAttribute(attribute);
            default:
                return Attr(name, value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString(), value);
        }
    }

    /// <summary>A <c>class</c> attribute with the names that apply: <c>Html.Class("row", ("selected", isSelected))</c>.</summary>
    /// <param name="names">The names; one that does not apply, or is null or empty, is left out.</param>
    /// <returns>The attribute; nothing when no name applies.</returns>
    public static Attributes Class(params ReadOnlySpan<ClassName> names)
    {
        var html = BeginAttribute("class");
        var isEmpty = true;
        foreach (var (name, applies) in names)
        {
            if (applies && !string.IsNullOrEmpty(name))
            {
                if (!isEmpty)
                {
                    html.WriteRawUtf8(" "u8);
                }

                html.WriteEncoded(name);
                isEmpty = false;
            }
        }

        return isEmpty ? default : EndAttribute(html);
    }

    // Numbers and the like hold no script: expressions take them, addresses do not.
    private static Attributes Attr<T>(string name, string? text, T value)
    {
        if (!AttributeName.IsExpression(name) || !IsPlainNumber(value))
        {
            AttributeName.CheckTakesText(name);
        }

        var html = BeginAttribute(name);
        html.WriteEncoded(text);
        return EndAttribute(html);
    }

    private static bool IsPlainNumber<T>(T value) => value is int or long or short or byte or uint or ulong or ushort or sbyte or double or float or decimal;

    private static Html BeginAttribute(string name)
    {
        var html = new Html(0, 0);
        html.WriteRaw(name);
        html.WriteRawUtf8("=\""u8);
        return html;
    }

    private static Attributes EndAttribute(Html html)
    {
        html.WriteRawUtf8("\""u8);
        return new Attributes(html);
    }
}
