namespace HonoStar;

/// <summary>A value of the framework that knows how to stand in a hole of a template, and encodes itself.</summary>
internal interface IHtmlWritable
{
    /// <summary>Appends the value. It writes with the internal primitives of <see cref="Html"/> alone, and calls nothing that builds another piece.</summary>
    void WriteTo(ref Html html);
}
