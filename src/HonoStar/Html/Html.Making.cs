namespace HonoStar;

// Pieces that are not templates.
public partial struct Html
{
    /// <summary>Nothing.</summary>
    public static Html Empty => default;

    /// <summary>Markup from elsewhere, as it is. Whoever calls this vouches that no visitor can have written it.</summary>
    /// <param name="markup">The markup; null is nothing.</param>
    /// <returns>The piece.</returns>
    public static Html Raw(string? markup)
    {
        var html = new Html(0, 0);
        html.WriteRaw(markup);
        return html;
    }

    /// <summary>Markup from elsewhere, as it is. Whoever calls this vouches that no visitor can have written it.</summary>
    /// <param name="utf8">The markup, in UTF-8.</param>
    /// <returns>The piece.</returns>
    public static Html Raw(ReadOnlySpan<byte> utf8)
    {
        var html = new Html(0, 0);
        html.WriteRawUtf8(utf8);
        return html;
    }

    /// <summary>Text, encoded, for where a piece is asked for.</summary>
    /// <param name="text">The text; null is nothing.</param>
    /// <returns>The piece.</returns>
    public static Html Text(string? text)
    {
        var html = new Html(0, 0);
        html.WriteEncoded(text);
        return html;
    }

    /// <summary>A template, for where the type of an expression has to be said: in a ternary, or with <c>var</c>.</summary>
    /// <param name="template">The template.</param>
    /// <returns>The same piece.</returns>
    public static Html Of(Html template) => template;

    /// <summary>A copy that lives for as long as it is referenced: for a piece that is to be used in other pages, too.</summary>
    /// <param name="html">The piece.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="InvalidOperationException">The memory of the piece was given back.</exception>
    public static Html Freeze(Html html) => html.IsEmpty ? default : new Html(HtmlBuffer.Of(html.ToUtf8Array()), 0, html.Length);

    /// <summary>Pieces with a separator between each two.</summary>
    /// <param name="separator">The separator, as text.</param>
    /// <param name="pieces">The pieces; empty ones count.</param>
    /// <returns>The piece.</returns>
    public static Html Join(string separator, IEnumerable<Html> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var html = new Html(0, 0);
        var isFirst = true;
        foreach (var piece in pieces)
        {
            if (isFirst)
            {
                html.AppendFormatted(piece);
            }
            else
            {
                // The piece may be built already, straight behind: then it has to be copied behind the separator.
                html.AppendFormatted(separator);
                html.AppendFormatted(piece);
            }

            isFirst = false;
        }

        return html;
    }
}
