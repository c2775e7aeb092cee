using System.Text;

namespace HonoStar;

/// <summary>What <see cref="RouteAction.Form"/> writes into a form's start tag, and behind it.</summary>
public readonly struct FormAttributes : IHtmlWritable
{
    private readonly RouteAction _action;
    private readonly bool _multipart;

    internal FormAttributes(RouteAction action, bool multipart)
    {
        _action = action;
        _multipart = multipart;
    }

    void IHtmlWritable.WriteTo(ref Html html)
    {
        var isPost = _action.Method == "POST";
        html.WriteRawUtf8(isPost ? "method=\"post\" action=\""u8 : "method=\"get\" action=\""u8);
        html.AppendFormatted(_action.Target);
        html.WriteRawUtf8(_multipart ? "\" enctype=\"multipart/form-data\" data-on:submit=\""u8 : "\" data-on:submit=\""u8);
        html.AppendFormatted(_action.AsForm());
        html.WriteRawUtf8("\""u8);

        // A region that all viewers share has no token: its forms are accepted by where they come from.
        if (isPost && RenderScope.Current?.CsrfToken is { } token)
        {
            html.InsertAfterTag(Encoding.ASCII.GetBytes($"<input type=\"hidden\" name=\"{Csrf.FieldName}\" value=\"{token}\">"));
        }
    }
}
