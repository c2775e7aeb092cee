using System.ComponentModel;
using System.Text;
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>
/// A link. The generated <c>Routes</c> makes it from a page's route and values; <see cref="Url"/> makes it from an
/// address that is not a page's. It is written with the application's path base and the prefix of the group that its
/// pages are mapped in.
/// </summary>
/// <example><code>&lt;a href="{Routes.Issues.Id.Href(42)}">Issue 42&lt;/a></code></example>
public readonly struct Href : IHtmlWritable
{
    private readonly RouteTemplate? _template;
    private readonly string? _address;
    private readonly UrlValue _a;
    private readonly UrlValue _b;
    private readonly UrlValue _c;
    private readonly UrlValue[]? _values;
    private readonly string? _fragment;

    /// <summary>Makes a link from a template and its values; generated code calls it.</summary>
    /// <param name="template">The template.</param>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    /// <param name="c">The third value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Href(RouteTemplate template, UrlValue a = default, UrlValue b = default, UrlValue c = default)
    {
        _template = template;
        _a = a;
        _b = b;
        _c = c;
    }

    /// <summary>Makes a link from a template and its values; generated code calls it.</summary>
    /// <param name="template">The template.</param>
    /// <param name="values">The values.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Href(RouteTemplate template, UrlValue[] values)
    {
        _template = template;
        _values = values;
    }

    internal Href(string address) => _address = address;

    private Href(in Href link, string fragment)
    {
        this = link;
        _fragment = fragment;
    }

    /// <summary>The same link, to an element of the page.</summary>
    /// <param name="id">The element's id.</param>
    public Href WithFragment(string id) => new(this, id);

    /// <summary>The address, with the path base and prefix that hold where it is called.</summary>
    public override string ToString()
    {
        var writer = new UrlWriter(stackalloc byte[256]);
        WriteTo(ref writer);
        var text = Encoding.ASCII.GetString(writer.Written);
        writer.Dispose();
        return text;
    }

    void IHtmlWritable.WriteTo(ref Html html)
    {
        var writer = new UrlWriter(stackalloc byte[256]);
        WriteTo(ref writer);
        html.WriteEncodedUtf8(writer.Written);
        writer.Dispose();
    }

    internal void WriteTo(ref UrlWriter writer)
    {
        if (_template is not null)
        {
            LinkBase.WriteTo(ref writer, _template.Assembly);
            _template.WriteTo(ref writer, _values is null ? [_a, _b, _c] : _values);
        }
        else if (_address is { } address)
        {
            if (address.StartsWith('/'))
            {
                LinkBase.WriteTo(ref writer, assembly: null);
            }

            writer.WriteLiteral(address);
        }

        if (_fragment is not null)
        {
            writer.WriteLiteral("#");
            writer.WriteEncoded(_fragment, keepSlashes: false);
        }
    }
}
