namespace App;

[Page("reports/{year:int}/{month:int?}")]
internal sealed class ReportPage
{
    public Html Get(int year, int? month, Kind kind = Kind.Short) => $"<h1>{year}</h1>";

    internal enum Kind
    {
        Short,
        Long,
    }
}
