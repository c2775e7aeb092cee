namespace HonoStar;

/// <summary>Attributes for a start tag: <c>&lt;input {Html.Attr("required", isRequired)}&gt;</c>.</summary>
/// <remarks>Lives as long as the pieces around it; see <see cref="Html"/>.</remarks>
public readonly struct Attributes
{
    internal Attributes(Html piece) => Piece = piece;

    /// <summary>The attributes, with a space between each two.</summary>
    internal Html Piece { get; }

    /// <summary>No attribute.</summary>
    public static Attributes None => default;

    /// <summary>The attributes of both.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Both. Of an attribute that stands in both, browsers take the first.</returns>
    public static Attributes operator +(Attributes left, Attributes right) => Add(left, right);

    /// <summary>The attributes of both.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Both. Of an attribute that stands in both, browsers take the first.</returns>
    public static Attributes Add(Attributes left, Attributes right)
    {
        if (left.Piece.IsEmpty || right.Piece.IsEmpty)
        {
            return left.Piece.IsEmpty ? right : left;
        }

        var html = new Html(0, 0);
        html.AppendPiece(left.Piece);
        html.WriteRawUtf8(" "u8);
        html.AppendPiece(right.Piece);
        return new Attributes(html);
    }

    /// <summary>The attributes as markup.</summary>
    /// <returns>The markup.</returns>
    public override string ToString() => Piece.ToString();
}
