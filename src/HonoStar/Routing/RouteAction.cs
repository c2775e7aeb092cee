using System.ComponentModel;
using System.Text;
using HonoStar.Runtime;

namespace HonoStar;

/// <summary>
/// A request to a handler, with its HTTP method. In a <c>data-on</c> or <c>data-init</c> attribute it is written as a
/// complete Datastar action, such as <c>@post('/issues/42/comments')</c>; in a form's start tag <see cref="Form"/>
/// writes everything that the form needs with and without script.
/// </summary>
/// <example><code>&lt;button data-on:click="{Routes.Issues.Id.Close.Post(42)}">Close&lt;/button></code></example>
public readonly struct RouteAction : IHtmlWritable
{
    private readonly Href _target;
    private readonly string? _method;
    private readonly bool _asForm;

    /// <summary>Makes an action from a template and its values; generated code calls it.</summary>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="template">The template.</param>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    /// <param name="c">The third value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RouteAction(string method, RouteTemplate template, UrlValue a = default, UrlValue b = default, UrlValue c = default)
    {
        _method = method;
        _target = new Href(template, a, b, c);
    }

    /// <summary>Makes an action from a template and its values; generated code calls it.</summary>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="template">The template.</param>
    /// <param name="values">The values.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RouteAction(string method, RouteTemplate template, UrlValue[] values)
    {
        _method = method;
        _target = new Href(template, values);
    }

    private RouteAction(in RouteAction action, bool asForm)
    {
        this = action;
        _asForm = asForm;
    }

    /// <summary>The HTTP method, in upper case.</summary>
    public string Method => _method ?? "GET";

    /// <summary>Where the request goes, without its method: for a place that takes an address alone, such as <c>formaction</c>.</summary>
    public Href Target => _target;

    /// <summary>The same action, sending the fields of the form that it stands in instead of the signals.</summary>
    public RouteAction AsForm() => new(this, asForm: true);

    /// <summary>
    /// What a form's start tag needs: method, address, the action that submits it where script runs, and, behind the
    /// tag, the field that protects it from being posted by another site.
    /// </summary>
    /// <param name="multipart">Whether the form uploads files.</param>
    /// <exception cref="InvalidOperationException">The handler is not one of GET or POST: HTML forms have no other method.</exception>
    /// <example><code>&lt;form {Routes.Issues.Post().Form()}> ... &lt;/form></code></example>
    public FormAttributes Form(bool multipart = false) =>
        Method is "GET" or "POST"
            ? new FormAttributes(this, multipart)
            : throw new InvalidOperationException($"An HTML form can GET and POST, but '{this}' needs {Method}: make its handler a [Post].");

    /// <summary>The action as an expression, unencoded.</summary>
    public override string ToString()
    {
        var address = _target.ToString();
        return $"@{Method.ToLowerInvariant()}('{address}'{(_asForm ? ", {contentType: 'form'}" : "")})";
    }

    void IHtmlWritable.WriteTo(ref Html html)
    {
        html.WriteRawUtf8(Method switch
        {
            "GET" => "@get(&#39;"u8,
            "POST" => "@post(&#39;"u8,
            "PUT" => "@put(&#39;"u8,
            "PATCH" => "@patch(&#39;"u8,
            "DELETE" => "@delete(&#39;"u8,
            _ => Encoding.ASCII.GetBytes($"@{Method.ToLowerInvariant()}(&#39;"),
        });
        html.AppendFormatted(_target);
        html.WriteRawUtf8(_asForm ? "&#39;, {contentType: &#39;form&#39;})"u8 : "&#39;)"u8);
    }
}
