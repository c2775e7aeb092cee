using System.Globalization;

namespace HonoStar.Benchmarks;

/// <summary>The limits that figures are held against, printed at the end of a run.</summary>
internal sealed class Bars
{
    private readonly List<(string Name, double Figure, string Limit, bool IsMet)> _bars = [];

    public void AtMost(string name, double figure, double limit) => Add(name, figure, limit, "<=", figure <= limit);

    public void AtLeast(string name, double figure, double limit) => Add(name, figure, limit, ">=", figure >= limit);

    public void Exactly(string name, double figure, double limit) => Add(name, figure, limit, "==", figure == limit);

    /// <summary>Prints <c>BAR name figure limit ok|missed</c> for each. Returns the exit code: 0 if all are met, else 1.</summary>
    public int Print()
    {
        foreach (var (name, figure, limit, isMet) in _bars)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BAR {name} {figure:0.###} {limit} {(isMet ? "ok" : "missed")}"));
        }

        return _bars.TrueForAll(b => b.IsMet) ? 0 : 1;
    }

    private void Add(string name, double figure, double limit, string sign, bool isMet) =>
        _bars.Add((name, figure, string.Create(CultureInfo.InvariantCulture, $"{sign}{limit}"), isMet));
}
